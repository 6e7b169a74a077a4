-- Which status of which document goes to outbox/trang-thai/: owed first, then laid, so that each is written once and a kill in between writes
-- the same bytes under the same name again. Nothing of the content.
CREATE TABLE edxml_status (
    receipt_id  UUID NOT NULL REFERENCES receipt (id),
    code        VARCHAR(2) NOT NULL,
    organ       VARCHAR(400) NOT NULL,
    number      VARCHAR(200) NOT NULL,
    issued_on   DATE,
    reason      VARCHAR(400),
    reached_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    laid_at     TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (receipt_id, code)
);

CREATE INDEX edxml_status_owed ON edxml_status (laid_at);
