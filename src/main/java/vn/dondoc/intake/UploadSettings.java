package vn.dondoc.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much may be sent in one request, and how slowly; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.upload")
record UploadSettings(
        @DefaultValue("100") int maxFiles,
        @DefaultValue("2GB") DataSize maxTotal,
        @DefaultValue("4KB") DataSize slowest,
        @DefaultValue("16") int atOnce) {}
