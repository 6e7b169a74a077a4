-- Who has a document open just now; a row says nothing once it was not renewed for a while.
CREATE TABLE review_presence (
    document_id  UUID NOT NULL REFERENCES review (document_id) ON DELETE CASCADE,
    account      VARCHAR(100) NOT NULL,
    name         VARCHAR(200) NOT NULL,
    since        TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (document_id, account)
);

CREATE INDEX review_presence_seen ON review_presence (seen_at);
