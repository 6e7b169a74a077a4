package vn.dondoc.access;

import java.util.function.ToIntFunction;

/**
 * A line on the start page about something that waits for the viewer: a bean of this type is all it takes. {@code messageKey} names it,
 * {@code messageKey.hint} says what to do there; {@code count} is negative where it is no concern of the viewer's; {@code alarming} says
 * that anything above 0 is bad news. Lower {@code order} stands further up.
 */
public record Waiting(int order, String path, String messageKey, boolean alarming, ToIntFunction<Viewer> count) {}
