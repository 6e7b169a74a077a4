-- One row for each document: the same bytes are the same document.
CREATE TABLE original (
    id           UUID PRIMARY KEY,
    sha256       VARCHAR(64) NOT NULL,
    name         VARCHAR(1000) NOT NULL,
    media_type   VARCHAR(200) NOT NULL,
    size_bytes   BIGINT NOT NULL,
    archived_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT original_bytes UNIQUE (sha256)
);
