package vn.dondoc.reading;

/** A page's width and height as a person sees it, in points or, for a picture, in its own pixels: what counts is the proportion. */
public record PageSize(float width, float height) {}
