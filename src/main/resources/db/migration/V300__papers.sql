-- One file may hold several papers that give tasks, each with a number of its own: 0 is the one that it begins with.
ALTER TABLE directive ADD COLUMN paper INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE directive DROP CONSTRAINT directive_document;
ALTER TABLE directive ADD CONSTRAINT directive_document UNIQUE (document_id, paper);

-- What was confirmed of a file's further papers; the first that gives a task stands in confirmed_directive.
CREATE TABLE confirmed_paper (
    document_id  UUID NOT NULL REFERENCES confirmed_directive (document_id) ON DELETE CASCADE,
    paper        INTEGER NOT NULL,
    number       VARCHAR(200) NOT NULL,
    issued_on    DATE NOT NULL,
    content      TEXT NOT NULL,
    CONSTRAINT confirmed_paper_key PRIMARY KEY (document_id, paper)
);

CREATE INDEX confirmed_paper_number ON confirmed_paper (number);
