package vn.dondoc.suggestion.task;

import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.outline.Level;

/** How deep a list mark stands. */
final class Depth {

    static final double PLAIN = 100;

    private Depth() {}

    static double of(Item item) {
        return of(item.level());
    }

    static double of(Level level) {
        return switch (level) {
            case PART -> 1;
            case CAPITAL -> 2;
            case ROMAN -> 3;
            case ARTICLE -> 4;
            case NUMBER -> 10;
            case NUMBERS -> 20;
            case LETTER -> 30;
            case SMALL_ROMAN -> 35;
            case DASH -> 40;
            case PLUS -> 50;
            case PLAIN -> PLAIN;
        };
    }
}
