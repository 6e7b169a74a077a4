-- Which backups were made when and where, so that an erasure can say which of them still hold the document.
CREATE TABLE backup (
    id         UUID PRIMARY KEY,
    place      TEXT NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    originals  INTEGER NOT NULL
);

CREATE INDEX backup_made ON backup (made_at);
