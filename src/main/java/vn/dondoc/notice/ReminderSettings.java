package vn.dondoc.notice;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When whom is reminded; config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.reminders")
record ReminderSettings(
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue List<Integer> before,
        @DefaultValue({"1", "3"}) List<Integer> after,
        @DefaultValue("5") int every,
        @DefaultValue Waits waits,
        @DefaultValue("") String address,
        @DefaultValue List<String> mailDomains) {

    /** After how many working days in a state a leader is told; 0: never. */
    record Waits(
            @DefaultValue("5") int notStarted,
            @DefaultValue("3") int overdueOfAgency,
            @DefaultValue("5") int overdue,
            @DefaultValue("3") int awaiting,
            @DefaultValue("2") int returned) {}

    /** Whether mail may go to this address: not out of the domains that are named. */
    boolean allows(String mail) {
        String domain = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return mailDomains.isEmpty()
                || mailDomains.stream()
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }
}
