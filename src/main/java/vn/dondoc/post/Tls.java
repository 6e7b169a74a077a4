package vn.dondoc.post;

/** How the connection to a mail server is protected. */
public enum Tls {
    /** From the first byte on: IMAPS, SMTPS. */
    TLS,
    /** Begins in the open and must go over to TLS before anybody logs in. */
    STARTTLS,
    /** Not at all: only for a server on the same machine. */
    NONE
}
