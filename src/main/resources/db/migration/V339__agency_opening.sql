-- How often people of an agency opened a directive or a task on a day; which one and who is kept nowhere.
CREATE TABLE agency_opening (
    agency_id  VARCHAR(200) NOT NULL,
    opened_on  DATE NOT NULL,
    times      INTEGER NOT NULL,
    PRIMARY KEY (agency_id, opened_on)
);

CREATE INDEX audit_entry_action ON audit_entry (action, happened_at);
