-- The signed paper of a letter, scanned. It came through intake like every file; whether it may be shown is told by its receipt.
CREATE TABLE letter_scan (
    receipt_id  UUID PRIMARY KEY,
    letter_id   UUID NOT NULL REFERENCES letter (id),
    added_by    VARCHAR(200) NOT NULL,
    added_name  VARCHAR(400) NOT NULL,
    added_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX letter_scan_letter ON letter_scan (letter_id, added_at);
