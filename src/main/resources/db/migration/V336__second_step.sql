-- The second step of logging in: a secret shared with a telephone, encrypted with a key that lies outside the database. Without
-- "confirmed_at" it was begun and not finished. "last_step" is the newest 30 seconds whose code was used: no code works twice.
CREATE TABLE second_step (
    account_id    UUID PRIMARY KEY REFERENCES account (id),
    secret        VARCHAR(400) NOT NULL,
    begun_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_at  TIMESTAMP WITH TIME ZONE,
    last_step     BIGINT NOT NULL
);

-- For a lost telephone; each works once.
CREATE TABLE recovery_code (
    account_id  UUID NOT NULL REFERENCES account (id),
    code_hash   VARCHAR(64) NOT NULL,
    used_at     TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (account_id, code_hash)
);
