package vn.dondoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: everything that {@code ./dondoc run} starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dondoc {

    public static void main(String[] args) {
        SpringApplication.run(Dondoc.class, args);
    }
}
