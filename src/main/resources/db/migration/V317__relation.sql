-- What a person said of two directives: the later one amends, replaces, answers, repeats the other, or belongs to it. A dismissed
-- suggestion is kept as such, so that it does not come again.
CREATE TABLE directive_relation (
    id               UUID PRIMARY KEY,
    document_id      UUID NOT NULL REFERENCES review (document_id) ON DELETE CASCADE,
    other_id         UUID NOT NULL REFERENCES review (document_id) ON DELETE CASCADE,
    kind             VARCHAR(16) NOT NULL,
    state            VARCHAR(16) NOT NULL,
    quote            TEXT,
    decided_by       VARCHAR(100) NOT NULL,
    decided_by_name  VARCHAR(200) NOT NULL,
    decided_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT directive_relation_once UNIQUE (document_id, other_id)
);

CREATE INDEX directive_relation_other ON directive_relation (other_id);

-- A task of a replaced directive that goes on under the new one. It stays the task of the directive that gave it.
CREATE TABLE task_follows (
    task_id       UUID PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
    directive_id  UUID NOT NULL REFERENCES directive (id) ON DELETE CASCADE,
    decided_by    VARCHAR(200) NOT NULL,
    decided_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX task_follows_directive ON task_follows (directive_id);
