package vn.dondoc.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** When a file counts as complete, and how large it may be; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.intake")
record IntakeSettings(
        @DefaultValue("2s") Duration quiet,
        @DefaultValue("10s") Duration emptyQuiet,
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("1s") Duration poll) {

    boolean tooLarge(long size) {
        return maxSize.toBytes() > 0 && size > maxSize.toBytes();
    }
}
