package vn.dondoc.suggestion.task;

import org.jspecify.annotations.Nullable;

/**
 * Somebody told to do something within one sentence: the words {@code [first, end)} say what. {@code actors} is null where the ones
 * told are the ones told before; from {@code dueFrom} on the words may set its deadline.
 */
record Order(@Nullable Actors actors, int first, int end, int dueFrom, String rule, double confidence) {

    Order until(int newEnd) {
        return new Order(actors, first, newEnd, dueFrom, rule, confidence);
    }

    /** The same, begun by a circumstance that may set the deadline; {@code quoted}: the circumstance belongs to the words of the task. */
    Order since(int circumstance, boolean quoted) {
        return new Order(actors, quoted ? circumstance : first, end, circumstance, rule, confidence);
    }

    /** The same, told to these bodies as well, which stand before. */
    Order led(java.util.List<vn.dondoc.suggestion.ProposedAgency> before) {
        if (actors == null || before.isEmpty()) {
            return this;
        }
        var lead = new java.util.ArrayList<>(before);
        lead.addAll(actors.lead());
        return new Order(new Actors(lead, actors.coordinate()), first, end, dueFrom, rule, confidence);
    }
}
