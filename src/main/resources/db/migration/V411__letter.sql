-- Letters about tasks: drafts until a person gives them their number. letter_day is the last day for an answer, or the new deadline.
CREATE TABLE letter (
    id           UUID PRIMARY KEY,
    kind         VARCHAR(32) NOT NULL,
    version      INTEGER NOT NULL,
    agency_id    VARCHAR(200),
    agency_name  VARCHAR(400) NOT NULL,
    title        TEXT NOT NULL,
    addressees   TEXT NOT NULL,
    body         TEXT NOT NULL,
    recipients   TEXT NOT NULL,
    signer       VARCHAR(100) NOT NULL,
    signer_name  VARCHAR(200) NOT NULL,
    letter_day   DATE,
    number       VARCHAR(200),
    issued_on    DATE,
    pdf_sha256   VARCHAR(64),
    docx_sha256  VARCHAR(64),
    drafted_by   VARCHAR(200) NOT NULL,
    drafted_name VARCHAR(400) NOT NULL,
    drafted_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    issued_by    VARCHAR(200),
    issued_at    TIMESTAMP WITH TIME ZONE
);

CREATE INDEX letter_agency ON letter (agency_id, issued_on);

CREATE TABLE letter_part (
    letter_id      UUID NOT NULL REFERENCES letter (id),
    assignment_id  UUID NOT NULL REFERENCES assignment (id),
    position       INTEGER NOT NULL,
    PRIMARY KEY (letter_id, assignment_id)
);

CREATE INDEX letter_part_assignment ON letter_part (assignment_id);
