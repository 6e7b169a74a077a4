-- When the owner of a kept question was last told what newly answers it; null where never.
ALTER TABLE saved_search ADD COLUMN told_at TIMESTAMP WITH TIME ZONE;

-- What was told of a kept question, in which digest: the key is what makes a second telling of the same impossible. It holds no word of
-- what was found; subject is the key of the index, so that of a directive, or of a document before anybody confirmed it.
CREATE TABLE found_news (
    search_id  UUID NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
    subject    UUID NOT NULL,
    digest_id  UUID NOT NULL,
    told_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (search_id, subject)
);

CREATE INDEX found_news_digest ON found_news (digest_id);
