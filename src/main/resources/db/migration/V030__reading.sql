-- What was found when a document was read; a later reading is another row, for evidence cites the version it was taken from.
CREATE TABLE reading (
    id           UUID PRIMARY KEY,
    document_id  UUID NOT NULL REFERENCES original (id),
    version      INTEGER NOT NULL,
    verdict      VARCHAR(16) NOT NULL,
    text         TEXT,
    blocks       TEXT,
    furniture    TEXT,
    notes        TEXT,
    pages        INTEGER NOT NULL,
    reason       TEXT,
    read_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT reading_version UNIQUE (document_id, version)
);
