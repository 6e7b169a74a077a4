package vn.dondoc.suggestion.task;

/**
 * Somebody told to do something within one sentence: the words {@code [first, end)} say what. {@code actors} is null where the ones
 * told are the ones told before. {@code exact} tells that the words themselves address somebody.
 */
record Order(@org.jspecify.annotations.Nullable Actors actors, int first, int end, String rule, double confidence) {

    Order until(int newEnd) {
        return new Order(actors, first, newEnd, rule, confidence);
    }
}
