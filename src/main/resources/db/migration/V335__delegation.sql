-- Somebody is away from "from_day" to "to_day", both included, and another acts for him on those days; it ends by itself, or is ended before.
CREATE TABLE delegation (
    id                 UUID PRIMARY KEY,
    absent_login       VARCHAR(100) NOT NULL,
    substitute_login   VARCHAR(100) NOT NULL,
    from_day           DATE NOT NULL,
    to_day             DATE NOT NULL,
    reason             VARCHAR(500) NOT NULL,
    created_by         VARCHAR(100) NOT NULL,
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at           TIMESTAMP WITH TIME ZONE,
    ended_by           VARCHAR(100)
);

CREATE INDEX delegation_absent ON delegation (absent_login, to_day);
CREATE INDEX delegation_substitute ON delegation (substitute_login, to_day);
