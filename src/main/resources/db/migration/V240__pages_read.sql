-- How far the reading of a held file has come; only looked at, never relied upon.
CREATE TABLE receipt_pages (
    receipt_id UUID PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
    page       INTEGER NOT NULL,
    pages      INTEGER NOT NULL,
    said_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
