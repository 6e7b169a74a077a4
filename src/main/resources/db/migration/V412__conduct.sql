-- How the regulation itself is kept: internal regulations, plans, training, proposals to amend it. agency_id is null for the Office's own.
CREATE TABLE conduct_record (
    id           UUID PRIMARY KEY,
    kind         VARCHAR(32) NOT NULL,
    agency_id    VARCHAR(200),
    agency_name  VARCHAR(400) NOT NULL,
    number       VARCHAR(200) NOT NULL,
    record_on    DATE NOT NULL,
    text         TEXT NOT NULL,
    answer       TEXT,
    answered_by  VARCHAR(400),
    answered_at  TIMESTAMP WITH TIME ZONE,
    added_by     VARCHAR(200) NOT NULL,
    added_name   VARCHAR(400) NOT NULL,
    added_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX conduct_record_kind ON conduct_record (kind, record_on);

-- Incidents of the software and suggestions about it: what the quarterly technical report tells.
CREATE TABLE incident (
    id            UUID PRIMARY KEY,
    suggestion    BOOLEAN NOT NULL,
    happened_on   DATE NOT NULL,
    agency_id     VARCHAR(200),
    agency_name   VARCHAR(400) NOT NULL,
    text          TEXT NOT NULL,
    settled       TEXT,
    settled_on    DATE,
    settled_name  VARCHAR(400),
    told_by       VARCHAR(200) NOT NULL,
    told_name     VARCHAR(400) NOT NULL,
    told_at       TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX incident_day ON incident (happened_on);
