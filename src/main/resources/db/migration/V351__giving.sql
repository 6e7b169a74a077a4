-- Files that belong to an assignment. They came through intake like every file; whether one may be shown is told by its receipt.
CREATE TABLE attachment (
    receipt_id     UUID NOT NULL,
    assignment_id  UUID NOT NULL REFERENCES assignment (id),
    added_by       VARCHAR(200) NOT NULL,
    added_name     VARCHAR(400) NOT NULL,
    added_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (receipt_id, assignment_id)
);

CREATE INDEX attachment_assignment ON attachment (assignment_id, added_at);

-- A task that comes back: each instance knows the one it was spawned from and the day it is for.
ALTER TABLE task ADD COLUMN series_id UUID;
ALTER TABLE task ADD COLUMN occurrence DATE;
ALTER TABLE task ADD COLUMN series_ended_on DATE;
ALTER TABLE task ADD CONSTRAINT task_occurrence UNIQUE (series_id, occurrence);
