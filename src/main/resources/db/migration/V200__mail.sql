-- One row for every mail that was seen in a mailbox, and one fate. Of a mail with a secret file neither subject nor names are kept.
CREATE TABLE mail (
    id               UUID PRIMARY KEY,
    account          VARCHAR(100) NOT NULL,
    folder           VARCHAR(300) NOT NULL,
    uid_validity     BIGINT NOT NULL,
    uid              BIGINT NOT NULL,
    message_id       VARCHAR(1000),
    keyed_hash       VARCHAR(64),
    sender           VARCHAR(500),
    original_sender  VARCHAR(500),
    subject          VARCHAR(1000),
    received_at      TIMESTAMP WITH TIME ZONE,
    size_bytes       BIGINT NOT NULL,
    fate             VARCHAR(16) NOT NULL,
    reason           VARCHAR(200),
    attempt          INTEGER NOT NULL,
    seen_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_at       TIMESTAMP WITH TIME ZONE,
    marked_at        TIMESTAMP WITH TIME ZONE,
    reply_to         VARCHAR(500),
    reply            VARCHAR(16) NOT NULL,
    replied_at       TIMESTAMP WITH TIME ZONE,
    CONSTRAINT mail_once UNIQUE (account, folder, uid_validity, uid)
);

CREATE INDEX mail_fate ON mail (fate, seen_at);
CREATE INDEX mail_message ON mail (account, message_id);
CREATE INDEX mail_reply ON mail (reply, decided_at);

-- Every part of a mail: taken in as a receipt, or left with a reason.
CREATE TABLE mail_part (
    mail_id     UUID NOT NULL REFERENCES mail (id),
    path        VARCHAR(200) NOT NULL,
    name        VARCHAR(1000),
    media_type  VARCHAR(200) NOT NULL,
    receipt_id  UUID,
    reason      VARCHAR(200),
    PRIMARY KEY (mail_id, path)
);

CREATE INDEX mail_part_receipt ON mail_part (receipt_id);

-- How far each folder has been looked through: below next_uid every mail has its fate.
CREATE TABLE mail_folder (
    account       VARCHAR(100) NOT NULL,
    folder        VARCHAR(300) NOT NULL,
    uid_validity  BIGINT NOT NULL,
    next_uid      BIGINT NOT NULL,
    PRIMARY KEY (account, folder)
);

-- How the last look into each mailbox went.
CREATE TABLE mail_account (
    name          VARCHAR(100) PRIMARY KEY,
    tried_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    polled_at     TIMESTAMP WITH TIME ZONE,
    reason        VARCHAR(200),
    failed_since  TIMESTAMP WITH TIME ZONE
);
