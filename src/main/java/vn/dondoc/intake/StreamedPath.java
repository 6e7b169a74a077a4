package vn.dondoc.intake;

/** An address whose multipart requests are read part by part as they arrive: a bean of this type is all it takes. */
public record StreamedPath(String path) {}
