package vn.dondoc.edxml;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who reports on the national axis; without an identifier no status is written. config/dondoc.yaml explains it. */
@ConfigurationProperties("dondoc.edxml")
record EdxmlSettings(@DefaultValue("") String organ) {}
