-- The questions that people keep; "seen_at" is when the owner last opened one, so that newer answers can be told from known ones.
CREATE TABLE saved_search (
    id          UUID PRIMARY KEY,
    account     VARCHAR(200) NOT NULL,
    title       VARCHAR(200) NOT NULL,
    question    TEXT NOT NULL,
    alert       BOOLEAN NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX saved_search_account ON saved_search (account);
