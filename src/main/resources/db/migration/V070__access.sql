-- Everybody who may log in. "stamp" grows with each change of password, roles or state and ends older sessions.
CREATE TABLE account (
    id                    UUID PRIMARY KEY,
    login                 VARCHAR(100) NOT NULL UNIQUE,
    name                  VARCHAR(200) NOT NULL,
    password_hash         VARCHAR(500) NOT NULL,
    roles                 VARCHAR(400) NOT NULL,
    agency_id             VARCHAR(200),
    must_change_password  BOOLEAN NOT NULL,
    disabled              BOOLEAN NOT NULL,
    failed_logins         INTEGER NOT NULL,
    locked_until          TIMESTAMP WITH TIME ZONE,
    stamp                 INTEGER NOT NULL,
    created_at            TIMESTAMP WITH TIME ZONE NOT NULL,
    last_login_at         TIMESTAMP WITH TIME ZONE
);
