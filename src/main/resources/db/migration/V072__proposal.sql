-- What was suggested for a document; never changed, so that a review can always show what it began with.
CREATE TABLE proposal (
    id               UUID PRIMARY KEY,
    document_id      UUID NOT NULL REFERENCES original (id),
    reading_version  INTEGER NOT NULL,
    rules_version    VARCHAR(100) NOT NULL,
    content          TEXT NOT NULL,
    made_at          TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX proposal_document ON proposal (document_id, made_at);
