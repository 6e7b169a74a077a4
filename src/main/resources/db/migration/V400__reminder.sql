-- The mornings on which reminding was owed: of two processes that both see one begin, the unique day lets one owe the work.
CREATE TABLE reminding_day (
    id        UUID PRIMARY KEY,
    for_day   DATE NOT NULL UNIQUE,
    begun_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

-- What a recipient (the login of an account, or agency:<id> for a body without accounts) was told on a day; mail_key where it went by mail.
CREATE TABLE digest (
    id         UUID PRIMARY KEY,
    recipient  VARCHAR(200) NOT NULL,
    for_day    DATE NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    mail_key   VARCHAR(400),
    CONSTRAINT digest_once UNIQUE (recipient, for_day)
);

-- One reminder; the key is what makes a second one of the same impossible. computed_from is the deadline it was computed from, or the day
-- on which the state began that lasts too long; occasion the day from which on it was right. word: which duty or state it is about.
-- It holds no word of any task: what is shown is read from the task, as long as it is still so.
CREATE TABLE reminder (
    id             UUID PRIMARY KEY,
    recipient      VARCHAR(200) NOT NULL,
    kind           VARCHAR(16) NOT NULL,
    subject        UUID NOT NULL,
    occasion       DATE NOT NULL,
    computed_from  DATE NOT NULL,
    assignment_id  UUID REFERENCES assignment (id),
    word           VARCHAR(40) NOT NULL,
    path           VARCHAR(200) NOT NULL,
    digest_id      UUID NOT NULL REFERENCES digest (id),
    read_at        TIMESTAMP WITH TIME ZONE,
    dropped_at     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT reminder_once UNIQUE (recipient, subject, kind, occasion, computed_from)
);

CREATE INDEX reminder_live ON reminder (recipient, dropped_at, read_at);
CREATE INDEX reminder_assignment ON reminder (assignment_id);

-- The last period of which a recipient was sent the information of two weeks.
CREATE TABLE sheet_sent (
    recipient   VARCHAR(200) NOT NULL,
    period_end  DATE NOT NULL,
    digest_id   UUID NOT NULL REFERENCES digest (id),
    PRIMARY KEY (recipient, period_end)
);

-- What a person chose on the own account page. mails_off: kinds that are not to come by mail. feed_hash: of the secret in the address of
-- the own calendar, which itself is kept nowhere.
CREATE TABLE notice_choice (
    account       VARCHAR(200) PRIMARY KEY,
    mail          VARCHAR(254) NOT NULL,
    mails_off     VARCHAR(200) NOT NULL,
    feed_hash     VARCHAR(64) UNIQUE,
    feed_hint     VARCHAR(8),
    feed_made_at  TIMESTAMP WITH TIME ZONE,
    feed_used_at  TIMESTAMP WITH TIME ZONE
);
