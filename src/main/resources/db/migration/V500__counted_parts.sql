-- What an assignment sums up of itself and its task, written with every step as that of the task is, so that counting by agencies reads
-- nothing else. counted: LEAD where its agency leads (or all of them where nobody does), COORDINATING where another leads, null where it
-- counts nowhere. given_on is the day of the task; the other columns mean what they mean of a task.
ALTER TABLE assignment ADD COLUMN counted VARCHAR(16);
ALTER TABLE assignment ADD COLUMN given_on DATE;
ALTER TABLE assignment ADD COLUMN turn SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE assignment ADD COLUMN late BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE assignment ADD COLUMN extended BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE assignment ADD COLUMN sort_on DATE DEFAULT DATE '9999-12-31' NOT NULL;

-- When anything of the task moved last, and the last day that anybody completed a part of it: where both lie before a count of the past,
-- the task stood then as it stands now, and its history need not be read.
ALTER TABLE task ADD COLUMN moved_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE task ADD COLUMN last_done DATE;

-- Whose task it is among the figures of leaders and fields: its own field or that of its directive, and who signed that; empty where nobody did.
ALTER TABLE task ADD COLUMN of_field VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE task ADD COLUMN of_signer VARCHAR(400) DEFAULT '' NOT NULL;

UPDATE assignment SET
    counted = CASE WHEN part = 'SUB' OR progress = 'TAKEN_BACK' THEN NULL
                   WHEN (SELECT t.routine FROM task t WHERE t.id = assignment.task_id) THEN NULL
                   WHEN part = 'LEAD' THEN 'LEAD'
                   WHEN EXISTS (SELECT 1 FROM assignment lead
                                WHERE lead.task_id = assignment.task_id AND lead.part = 'LEAD' AND lead.progress <> 'TAKEN_BACK')
                       THEN 'COORDINATING'
                   ELSE 'LEAD' END,
    given_on = (SELECT t.assigned_on FROM task t WHERE t.id = assignment.task_id),
    turn = CASE WHEN progress IN ('NOT_STARTED', 'IN_PROGRESS') THEN 0
                WHEN progress IN ('AWAITING_CONFIRMATION', 'RETURNED') THEN 1
                WHEN progress = 'TAKEN_BACK' THEN 3
                ELSE 2 END,
    late = COALESCE(done_on > due_on, FALSE),
    extended = extensions > 0,
    sort_on = COALESCE(due_on, DATE '9999-12-31');

UPDATE task SET
    moved_at = (SELECT MAX(h.at) FROM assignment_history h JOIN assignment a ON a.id = h.assignment_id WHERE a.task_id = task.id),
    last_done = (SELECT MAX(a.done_on) FROM assignment a WHERE a.task_id = task.id AND a.part <> 'SUB'),
    of_field = COALESCE(field, (SELECT d.field FROM directive d WHERE d.id = task.directive_id), ''),
    of_signer = COALESCE((SELECT SUBSTRING(d.signer FROM 1 FOR 400) FROM directive d WHERE d.id = task.directive_id), '');

-- All that a figure asks of a row stands in the index itself.
CREATE INDEX assignment_counted ON assignment
    (counted, turn, done_on, agency_name, progress, late, due_on, red_after, given_on, extended);
DROP INDEX task_finished;
CREATE INDEX task_counted ON task
    (turn, done_on, of_signer, of_field, progress, late, due_on, red_after, assigned_on, extended, routine);

CREATE INDEX assignment_turn ON assignment (counted, turn, sort_on, id);
CREATE INDEX task_field ON task (of_field, turn, sort_on, id);
CREATE INDEX task_signer ON task (of_signer, turn, sort_on, id);
CREATE INDEX task_moved ON task (moved_at);
CREATE INDEX task_last_done ON task (last_done);
