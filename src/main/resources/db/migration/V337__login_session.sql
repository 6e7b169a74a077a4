-- Who is logged in from where, so that people see and end their own sessions. The session itself lives in memory; its row says whether it
-- may go on.
CREATE TABLE login_session (
    id            UUID PRIMARY KEY,
    login         VARCHAR(100) NOT NULL,
    address       VARCHAR(100) NOT NULL,
    device        VARCHAR(300) NOT NULL,
    begun_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at      TIMESTAMP WITH TIME ZONE
);

CREATE INDEX login_session_login ON login_session (login, ended_at);
CREATE INDEX login_session_last ON login_session (last_used_at);
