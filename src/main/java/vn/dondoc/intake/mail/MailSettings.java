package vn.dondoc.intake.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The mailboxes that are looked into; without one everything else works as ever. config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.mail")
record MailSettings(
        @DefaultValue List<MailAccount> accounts,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("true") boolean reply,
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("200") int maxParts) {

    MailSettings {
        var names = accounts.stream().map(MailAccount::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("dondoc.mail.accounts: two accounts have the same name: " + names);
        }
    }

    Optional<MailAccount> account(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    boolean tooLarge(long size) {
        return maxSize.toBytes() > 0 && size > maxSize.toBytes();
    }
}
