-- What people enter about a body beside its names: whom to call, who answers for it, whether its own people enter their results.
ALTER TABLE agency ADD COLUMN contact_person VARCHAR(200);
ALTER TABLE agency ADD COLUMN contact_phone VARCHAR(50);
ALTER TABLE agency ADD COLUMN contact_mail VARCHAR(200);
ALTER TABLE agency ADD COLUMN leader VARCHAR(200);
ALTER TABLE agency ADD COLUMN connected BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE agency ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE agency_alias ADD COLUMN valid_from DATE;
ALTER TABLE agency_alias ADD COLUMN valid_to DATE;

-- Bodies that a person put into a group, or took out of one that stands for a kind ("included" false).
CREATE TABLE agency_member (
    group_id    VARCHAR(200) NOT NULL REFERENCES agency (id),
    member_id   VARCHAR(200) NOT NULL REFERENCES agency (id),
    included    BOOLEAN NOT NULL,
    valid_from  DATE,
    valid_to    DATE,
    PRIMARY KEY (group_id, member_id)
);

-- One row. The stamp is another after every change, so that each process knows when to read the register again.
CREATE TABLE agency_register (
    id     INTEGER PRIMARY KEY,
    stamp  UUID NOT NULL
);

INSERT INTO agency_register (id, stamp) VALUES (1, '00000000-0000-0000-0000-000000000000');
