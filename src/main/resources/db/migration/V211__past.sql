-- Documents of the past: their headers as they were read, for those who search.
CREATE TABLE past_directive (
    document_id      UUID PRIMARY KEY REFERENCES original (id),
    reading_version  INTEGER NOT NULL,
    number           TEXT,
    document_type    VARCHAR(32),
    issuer           TEXT,
    issued_on        DATE,
    subject          TEXT,
    signer           TEXT,
    label            TEXT,
    described_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX receipt_past ON receipt (past, fate);
