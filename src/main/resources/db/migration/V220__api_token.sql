-- What other programs show instead of a password. Only the SHA-256 of the 256 random bits is kept; "hint" helps people to tell them apart.
CREATE TABLE api_token (
    id            UUID PRIMARY KEY,
    name          VARCHAR(100) NOT NULL,
    secret_hash   VARCHAR(64) NOT NULL,
    hint          VARCHAR(16) NOT NULL,
    scopes        VARCHAR(400) NOT NULL,
    created_by    VARCHAR(100) NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at  TIMESTAMP WITH TIME ZONE,
    revoked_at    TIMESTAMP WITH TIME ZONE,
    revoked_by    VARCHAR(100),
    CONSTRAINT api_token_secret UNIQUE (secret_hash),
    CONSTRAINT api_token_name UNIQUE (name)
);
