package vn.dondoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: everything that {@code ./dondoc run} starts. */
@SpringBootApplication
public class Dondoc {

    public static void main(String[] args) {
        SpringApplication.run(Dondoc.class, args);
    }
}
