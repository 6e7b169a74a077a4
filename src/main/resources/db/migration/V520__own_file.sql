-- Templates and formulas of the Office's own. One that is offered waits for a person to look at it and switch it on; one at most of a name
-- is in use; those that were in use stay for the record.
CREATE TABLE own_file (
    id             UUID PRIMARY KEY,
    name           VARCHAR(100) NOT NULL,
    hash           VARCHAR(64) NOT NULL,
    content        TEXT NOT NULL,
    origin         VARCHAR(20) NOT NULL,
    state          VARCHAR(20) NOT NULL,
    offered_name   VARCHAR(400) NOT NULL,
    offered_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at        TIMESTAMP WITH TIME ZONE,
    switched_name  VARCHAR(400),
    switched_at    TIMESTAMP WITH TIME ZONE,
    ended_name     VARCHAR(400),
    ended_at       TIMESTAMP WITH TIME ZONE,
    failure        TEXT
);

CREATE INDEX own_file_name ON own_file (name, state);
