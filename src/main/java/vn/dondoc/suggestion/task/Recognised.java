package vn.dondoc.suggestion.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyMention;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.rule.TypedText;

/**
 * A text with what was recognised in it, as rules see it. The types are {@code agency}, {@code group} (of agencies), {@code office} (of
 * a person), {@code deadline}, {@code date}, {@code period} and {@code number} (of a paper).
 */
public record Recognised(TypedText typed, List<Mention> mentions, List<FoundDeadline> deadlines) {

    /** A body named in the text and the words it takes. */
    public record Mention(AgencyMention agency, TypedText.Span span) {}

    public Recognised {
        mentions = List.copyOf(mentions);
        deadlines = List.copyOf(deadlines);
    }

    public static Recognised in(
            String text, Stretches stretches, AgencyNames names, DeadlineReader due, @Nullable LocalDate day) {
        TypedText typed = stretches.typed(text);
        var mentions = new ArrayList<Mention>();
        var deadlines = new ArrayList<FoundDeadline>();
        for (Stretches.Stretch block : stretches.all()) {
            for (AgencyMention mention : names.in(text, block.start(), block.end(), day)) {
                if (!isWord(text, mention)) {
                    mentions.add(new Mention(mention, mark(typed, mention)));
                }
            }
            deadlines.addAll(due.in(text, block.start(), block.end(), day));
        }
        deadlines.sort(Comparator.comparingInt(FoundDeadline::start));
        deadlines.forEach(d -> typed.mark("deadline", d.start(), d.end()));
        Times.mark(typed);
        return new Recognised(typed, mentions, deadlines);
    }

    private static TypedText.Span mark(TypedText typed, AgencyMention mention) {
        if (mention.kind() == Agency.Kind.GROUP) {
            typed.mark("group", mention.start(), mention.end());
        }
        if (mention.office() != null) {
            typed.mark("office", mention.start(), mention.end());
        }
        return typed.mark("agency", mention.start(), mention.end());
    }

    /** One small word ("ban" in "ban hành") is no name, and one word alone names no group. */
    private static boolean isWord(String text, AgencyMention mention) {
        String words = text.substring(mention.start(), mention.end());
        return words.indexOf(' ') < 0
                && (words.equals(words.toLowerCase(Locale.ROOT)) || mention.kind() == Agency.Kind.GROUP);
    }
}
