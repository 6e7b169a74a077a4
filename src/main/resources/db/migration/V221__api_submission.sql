-- Which token brought which file, so that it sees the fate of its own files and of no others. Nothing of their content.
CREATE TABLE api_submission (
    receipt_id  UUID PRIMARY KEY,
    token_id    UUID NOT NULL REFERENCES api_token (id),
    sent_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX api_submission_token ON api_submission (token_id, sent_at);
