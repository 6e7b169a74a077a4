package vn.dondoc.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How fast the archive of years is read; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.past")
record PastSettings(
        @DefaultValue("30") int perMinute,
        @DefaultValue("10") int ahead,
        @DefaultValue("") String hours) {

    /** Parsed at the start, so that a slip is told at once. */
    DailyHours daily() {
        return DailyHours.of(hours);
    }
}
