-- One row for each document that a person has to look at. The draft and what was confirmed are JSON.
CREATE TABLE review (
    document_id        UUID PRIMARY KEY,
    proposal_id        UUID,
    state              VARCHAR(16) NOT NULL,
    urgency            VARCHAR(16) NOT NULL,
    document_type      VARCHAR(32),
    number             VARCHAR(200),
    subject            TEXT,
    file_name          VARCHAR(1000),
    task_count         INTEGER NOT NULL,
    draft              TEXT NOT NULL,
    draft_version      INTEGER NOT NULL,
    opened_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    register_by        DATE,
    decided_at         TIMESTAMP WITH TIME ZONE,
    decided_by         VARCHAR(100),
    reason             TEXT
);

CREATE INDEX review_queue ON review (state, opened_at);

CREATE TABLE confirmed_directive (
    document_id        UUID PRIMARY KEY REFERENCES review (document_id),
    number             VARCHAR(200) NOT NULL,
    issuer             TEXT NOT NULL,
    issued_on          DATE NOT NULL,
    content            TEXT NOT NULL,
    confirmed_by       VARCHAR(100) NOT NULL,
    confirmed_at       TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX confirmed_directive_number ON confirmed_directive (number);
