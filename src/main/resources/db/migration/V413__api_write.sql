-- A token may speak for one agency; without one it only reads.
ALTER TABLE api_token ADD COLUMN agency_id VARCHAR(200);

-- What other programs wrote, so that the same request sent again changes nothing and gets the same answer.
CREATE TABLE api_write (
    token_id      UUID NOT NULL REFERENCES api_token (id),
    write_key     VARCHAR(200) NOT NULL,
    request_hash  VARCHAR(64) NOT NULL,
    status        INTEGER NOT NULL,
    answer        TEXT NOT NULL,
    written_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (token_id, write_key)
);
