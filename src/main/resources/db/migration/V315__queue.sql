-- queue_key orders the open ones: urgency, then how long they have waited, then the document; null once a person has decided.
ALTER TABLE review ADD COLUMN queue_key VARCHAR(60);
ALTER TABLE review ADD COLUMN unit VARCHAR(60);
ALTER TABLE review ADD COLUMN field VARCHAR(200);
ALTER TABLE review ADD COLUMN assignee VARCHAR(100);
ALTER TABLE review ADD COLUMN source VARCHAR(16);

UPDATE review
SET queue_key = CASE urgency WHEN 'HOA_TOC' THEN '0' WHEN 'THUONG_KHAN' THEN '1' WHEN 'KHAN' THEN '2' ELSE '3' END
    || CAST(CAST(EXTRACT(EPOCH FROM opened_at) AS BIGINT) AS VARCHAR(20)) || '000' || REPLACE(CAST(document_id AS VARCHAR(36)), '-', '')
WHERE state IN ('WAITING', 'DRAFT');

CREATE INDEX review_open ON review (queue_key);
CREATE INDEX review_assignee ON review (assignee, queue_key);
CREATE INDEX review_decided ON review (state, decided_at);

-- Who works on what comes with a unit's symbol (UBND-KT) or in a field; several for one word share what comes.
CREATE TABLE review_duty (
    id       UUID PRIMARY KEY,
    kind     VARCHAR(16) NOT NULL,
    word     VARCHAR(200) NOT NULL,
    account  VARCHAR(100) NOT NULL,
    CONSTRAINT review_duty_once UNIQUE (kind, word, account)
);

-- The filter of the queue that somebody used last, as it stands in the address.
CREATE TABLE review_choice (
    account  VARCHAR(100) PRIMARY KEY,
    query    VARCHAR(1000) NOT NULL
);
