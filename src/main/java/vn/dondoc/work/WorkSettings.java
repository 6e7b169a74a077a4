package vn.dondoc.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a claim holds without being renewed, and after how many lost leases a piece of work is set aside. */
@ConfigurationProperties("dondoc.work")
record WorkSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("3") int lostLeases) {}
