-- Bodies that can be told to do something, with their names and the days on which they are valid. "sort_key" is the Vietnamese order.
CREATE TABLE agency (
    id          VARCHAR(200) PRIMARY KEY,
    name        VARCHAR(300) NOT NULL,
    sort_key    VARCHAR(1500) NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    valid_from  DATE,
    valid_to    DATE,
    parent_id   VARCHAR(200) REFERENCES agency (id),
    shipped     BOOLEAN NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE agency_alias (
    agency_id  VARCHAR(200) NOT NULL REFERENCES agency (id),
    alias      VARCHAR(300) NOT NULL,
    PRIMARY KEY (agency_id, alias)
);

CREATE TABLE agency_successor (
    agency_id     VARCHAR(200) NOT NULL REFERENCES agency (id),
    successor_id  VARCHAR(200) NOT NULL REFERENCES agency (id),
    PRIMARY KEY (agency_id, successor_id)
);

-- What kinds of body a group stands for; a group without any is left to a person.
CREATE TABLE agency_group_kind (
    agency_id  VARCHAR(200) NOT NULL REFERENCES agency (id),
    kind       VARCHAR(40) NOT NULL,
    PRIMARY KEY (agency_id, kind)
);
