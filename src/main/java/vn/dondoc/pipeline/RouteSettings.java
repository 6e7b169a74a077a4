package vn.dondoc.pipeline;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the route files lie. */
@ConfigurationProperties("dondoc")
record RouteSettings(@DefaultValue("./routes") Path routes) {}
