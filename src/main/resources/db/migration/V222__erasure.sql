-- Bytes that were found to be secret after they had been archived; they are refused when they come again.
CREATE TABLE erased_bytes (
    keyed_hash  VARCHAR(64) PRIMARY KEY,
    erased_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Who had which document erased, when and why. "subjects" are ids, "hashes" keyed; of the content nothing stays.
CREATE TABLE erasure (
    id              UUID PRIMARY KEY,
    document_id     UUID NOT NULL,
    state           VARCHAR(16) NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    requested_by    VARCHAR(100) NOT NULL,
    requested_name  VARCHAR(400) NOT NULL,
    requested_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_by    VARCHAR(100),
    confirmed_name  VARCHAR(400),
    confirmed_at    TIMESTAMP WITH TIME ZONE,
    archived_at     TIMESTAMP WITH TIME ZONE,
    done_at         TIMESTAMP WITH TIME ZONE,
    documents       TEXT,
    subjects        TEXT,
    hashes          TEXT,
    removed         TEXT
);

CREATE INDEX erasure_state ON erasure (state, requested_at);
CREATE INDEX erasure_document ON erasure (document_id);
