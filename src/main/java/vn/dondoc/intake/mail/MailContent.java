package vn.dondoc.intake.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail taken apart; {@code originalSender} is whose mail was forwarded, where somebody else's was. */
record MailContent(List<FoundPart> parts, @Nullable String originalSender, boolean isReport) {}
