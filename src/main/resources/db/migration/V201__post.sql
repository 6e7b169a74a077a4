-- Mails to be sent, once for each key; that they are owed stands in work.
CREATE TABLE outgoing_mail (
    id          UUID PRIMARY KEY,
    once_key    VARCHAR(500) NOT NULL,
    recipients  TEXT NOT NULL,
    subject     TEXT NOT NULL,
    body_text   TEXT NOT NULL,
    body_html   TEXT,
    enclosures  TEXT NOT NULL,
    headers     TEXT NOT NULL,
    queued_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT outgoing_mail_once UNIQUE (once_key)
);
