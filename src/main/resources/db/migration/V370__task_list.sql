-- More of what a task sums up, written with every step, so that the first page of a list is read in the order of an index:
-- turn is 0 while somebody has to work on it, 1 while the Office has to answer, 2 when it is finished and 3 when it counts nowhere;
-- sort_on is the due day, far away where there is none; done_on is the day that decides whether it was in time; words are what a list is searched by, without diacritics.
ALTER TABLE task ADD COLUMN assigned_on DATE;
ALTER TABLE task ADD COLUMN done_on DATE;
ALTER TABLE task ADD COLUMN extended BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE task ADD COLUMN turn SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN sort_on DATE DEFAULT DATE '9999-12-31' NOT NULL;
ALTER TABLE task ADD COLUMN words TEXT;
ALTER TABLE task ADD COLUMN tracker VARCHAR(100);

UPDATE task SET
    assigned_on = (SELECT d.issued_on FROM directive d WHERE d.id = task.directive_id),
    done_on = (SELECT MAX(a.completed_on) FROM assignment a WHERE a.task_id = task.id AND a.part = 'LEAD'),
    turn = CASE WHEN progress IN ('NOT_STARTED', 'IN_PROGRESS') THEN 0
                WHEN progress IN ('AWAITING_CONFIRMATION', 'RETURNED') THEN 1
                WHEN progress = 'TAKEN_BACK' THEN 3
                ELSE 2 END,
    sort_on = COALESCE(due_on, DATE '9999-12-31');

CREATE INDEX task_turn ON task (turn, sort_on, id);
CREATE INDEX task_tracker ON task (tracker, turn, sort_on, id);
