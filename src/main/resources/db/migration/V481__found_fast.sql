-- Lists and figures find what is open and what was finished since a day without going through all the rest. done_on of an assignment is
-- the day by which it is judged; it is written with every step, as that of the task is.
ALTER TABLE assignment ADD COLUMN done_on DATE;

UPDATE assignment SET done_on = COALESCE(judged_on, completed_on);

CREATE INDEX assignment_done ON assignment (done_on);
CREATE INDEX assignment_name ON assignment (agency_name, task_id);
CREATE INDEX task_finished ON task (turn, done_on);
CREATE INDEX task_late ON task (late, turn, done_on);
