-- A report from request to release. The snapshot holds every figure and row it shows, so that it can be rendered again.
CREATE TABLE report (
    id              UUID PRIMARY KEY,
    kind            VARCHAR(32) NOT NULL,
    period_from     DATE NOT NULL,
    period_to       DATE NOT NULL,
    edition         INTEGER NOT NULL,
    state           VARCHAR(16) NOT NULL,
    version         INTEGER NOT NULL,
    as_of           TIMESTAMP WITH TIME ZONE NOT NULL,
    requested_by    VARCHAR(100) NOT NULL,
    requested_name  VARCHAR(400) NOT NULL,
    snapshot        TEXT,
    narrative       TEXT,
    public_text     TEXT NOT NULL,
    template_hash   VARCHAR(64),
    number          VARCHAR(100),
    issued_on       DATE,
    signer_title    TEXT,
    signer_name     TEXT,
    released_by     VARCHAR(100),
    released_at     TIMESTAMP WITH TIME ZONE,
    failure         TEXT,
    CONSTRAINT report_edition UNIQUE (kind, period_from, period_to, edition)
);

CREATE INDEX report_state ON report (state, as_of);

-- The very text of each template that a report was rendered with, by its hash.
CREATE TABLE report_template (
    hash            VARCHAR(64) PRIMARY KEY,
    name            VARCHAR(100) NOT NULL,
    content         TEXT NOT NULL
);

CREATE TABLE report_file (
    report_id       UUID NOT NULL REFERENCES report (id),
    name            VARCHAR(200) NOT NULL,
    sha256          VARCHAR(64) NOT NULL,
    size_bytes      BIGINT NOT NULL,
    released        BOOLEAN NOT NULL,
    made_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (report_id, name)
);
