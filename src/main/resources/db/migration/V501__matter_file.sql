-- Files beside a request and beside the answers to it. They came through intake like every file. agency_id is whose answer a file goes with, and
-- null for a file of whoever raised it.
CREATE TABLE matter_file (
    receipt_id  UUID PRIMARY KEY,
    matter_id   UUID NOT NULL REFERENCES matter (id),
    agency_id   VARCHAR(200),
    added_by    VARCHAR(200) NOT NULL,
    added_name  VARCHAR(400) NOT NULL,
    added_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX matter_file_matter ON matter_file (matter_id, added_at);
