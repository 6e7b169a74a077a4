-- One row for every file that was ever seen, and one final fate. Of a secret file nothing stays but keyed_hash and return_mark.
CREATE TABLE receipt (
    id             UUID PRIMARY KEY,
    source_kind    VARCHAR(16) NOT NULL,
    place          TEXT,
    name           VARCHAR(1000),
    size_bytes     BIGINT NOT NULL,
    sha256         VARCHAR(64),
    keyed_hash     VARCHAR(64),
    return_mark    VARCHAR(64),
    fate           VARCHAR(16) NOT NULL,
    reason         VARCHAR(200),
    detail         TEXT,
    document_id    UUID REFERENCES original (id),
    duplicate_of   UUID REFERENCES receipt (id),
    seen_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_at     TIMESTAMP WITH TIME ZONE,
    settled_at     TIMESTAMP WITH TIME ZONE,
    settled_place  TEXT
);

CREATE INDEX receipt_fate ON receipt (fate, seen_at);
CREATE INDEX receipt_bytes ON receipt (sha256);
CREATE INDEX receipt_document ON receipt (document_id);
CREATE INDEX receipt_return ON receipt (return_mark);

-- Bytes that are being read: the same bytes are read once, other copies wait for the verdict.
CREATE TABLE held_bytes (
    sha256      VARCHAR(64) PRIMARY KEY,
    receipt_id  UUID NOT NULL,
    twins       INTEGER NOT NULL
);
