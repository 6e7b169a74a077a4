package vn.dondoc.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long what is known of people is kept, and how it leaves the house; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.privacy")
record PrivacySettings(
        @DefaultValue("false") boolean maskCitizens,
        @DefaultValue("90d") Duration sessions,
        @DefaultValue("0d") Duration auditDetails) {}
