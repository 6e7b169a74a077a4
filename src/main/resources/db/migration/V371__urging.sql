-- Every urging, whichever way it went; mail_key where it went by mail.
CREATE TABLE urging (
    id             UUID PRIMARY KEY,
    assignment_id  UUID NOT NULL REFERENCES assignment (id),
    urged_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    urged_by       VARCHAR(200) NOT NULL,
    urged_by_name  VARCHAR(400) NOT NULL,
    channel        VARCHAR(16) NOT NULL,
    text           TEXT NOT NULL,
    mail_key       VARCHAR(400)
);

CREATE INDEX urging_assignment ON urging (assignment_id, urged_at);
