package vn.dondoc.suggestion.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;
import vn.dondoc.suggestion.rule.Concept;

/** What tells a heading from a paragraph, and a heading that gives out work from one that names aims or findings. */
final class Headings {

    private static final int LONGEST = 45;

    private final Page page;
    private final Labels labels;
    private final Predicates predicates;

    Headings(Page page, Labels labels) {
        this.page = page;
        this.labels = labels;
        this.predicates = new Predicates(page);
    }

    boolean endsWith(Item item, String marks) {
        String text = page.reading.text().substring(item.start(), item.end()).strip();
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** "ÌI, Nhiệm vụ trọng tâm tháng 6": a heading whose mark a scan lost, above a list. */
    boolean isUnmarked(Item item, @Nullable Item next) {
        return item.level() == Level.PLAIN
                && item.size() <= 16
                && !endsWith(item, ".;,:")
                && next != null
                && next.level() != Level.PLAIN
                && page.hits.any(Concept.TASK_SECTION, item.first(), Math.min(item.last() + 1, item.first() + 5))
                && !page.hits.any(Concept.NO_TASK_SECTION, item.first(), item.last() + 1);
    }

    boolean isHeading(Item item, @Nullable Item next) {
        if (item.size() > LONGEST || endsWith(item, ".;,") || item.level() == Level.PLAIN && !isLoud(item)) {
            return false;
        }
        return next != null
                && !(isLabelled(next) && predicates.at(item.first()))
                && (Depth.of(next) > Depth.of(item) || isLoud(item))
                && item.level() != Level.DASH
                && item.level() != Level.PLUS;
    }

    /** Whether the paragraph below says by labels who does it, with whom or by when, so that what stands here is the work. */
    boolean isLabelled(@Nullable Item next) {
        return next != null
                && (labels.startsWith(Concept.LABEL_LEAD, next)
                        || labels.startsWith(Concept.LABEL_COORDINATE, next)
                        || labels.startsWith(Concept.LABEL_TIME, next));
    }

    private boolean isLoud(Item item) {
        String text = page.reading.text().substring(item.start(), item.end());
        return text.chars().filter(Character::isLetter).count() > 5
                && text.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether the heading speaks of work outside the words that only name aims or findings ("Mục đích, yêu cầu"). */
    boolean givesWork(Item item) {
        int i = item.first();
        while (i <= item.last()) {
            if (page.begins(Concept.TASK_SECTION, i) && page.after(Concept.NO_TASK_SECTION, i) <= i) {
                return true;
            }
            i = Math.max(i + 1, page.after(Concept.NO_TASK_SECTION, i));
        }
        return false;
    }
}
