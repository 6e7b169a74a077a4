-- What leaders of the Committee said about what waited for them. moved: the thing was decided with it; otherwise the Office still had to act.
CREATE TABLE leader_word (
    id            UUID PRIMARY KEY,
    source        VARCHAR(40) NOT NULL,
    item_id       UUID NOT NULL,
    task_id       UUID REFERENCES task (id),
    subject       TEXT NOT NULL,
    verdict       VARCHAR(16) NOT NULL,
    text          TEXT NOT NULL,
    set_day       DATE,
    paper_number  VARCHAR(200),
    paper_on      DATE,
    leader_name   VARCHAR(400) NOT NULL,
    moved         BOOLEAN NOT NULL,
    given_by      VARCHAR(200) NOT NULL,
    given_name    VARCHAR(400) NOT NULL,
    given_at      TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX leader_word_item ON leader_word (item_id, given_at);
CREATE INDEX leader_word_task ON leader_word (task_id, given_at);
