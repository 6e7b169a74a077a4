package vn.dondoc.access;

import org.springframework.http.HttpMethod;

/** Opens an address below {@code /api/} to tokens of a scope: a bean of this type is all it takes. What nobody opens stays shut. */
public record ApiGate(HttpMethod method, String pattern, Scope scope) {}
