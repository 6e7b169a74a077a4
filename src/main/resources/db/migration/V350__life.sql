-- Where a directive comes from, and how it stands in the system of the level above.
ALTER TABLE directive ADD COLUMN origin VARCHAR(32) DEFAULT 'COMMITTEE' NOT NULL;
ALTER TABLE directive ADD COLUMN upstream_reference VARCHAR(200);
ALTER TABLE directive ADD COLUMN upstream_updated_on DATE;
ALTER TABLE directive ADD COLUMN tracking_unit VARCHAR(300);
ALTER TABLE directive ADD COLUMN submitted_by VARCHAR(300);

-- deadline_kind: COMPLETE, SUBMIT or REPORT. routine: by function only, counted nowhere where the regulation says so.
-- red_after, here and below: the last day on which it does not show red; null where that is the due day itself.
ALTER TABLE task ADD COLUMN deadline_kind VARCHAR(16) DEFAULT 'COMPLETE' NOT NULL;
ALTER TABLE task ADD COLUMN must_submit BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE task ADD COLUMN routine BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE task ADD COLUMN red_after DATE;

-- part LEAD, COORDINATING, or SUB: given on by the agency that holds "parent"; a SUB is counted in no figure of the authority.
-- The days of a result are kept apart: completed_on (its document), received_on, entered_on, confirmed_on. judged_on decides whether it
-- was in time; null where that is completed_on. assigned_on: the day this agency was given it, so it is another after a re-assignment.
-- first_update_by: null where the regulation asks for none, or has it count from the due day.
ALTER TABLE assignment ADD COLUMN parent_id UUID;
ALTER TABLE assignment ADD COLUMN content TEXT;
ALTER TABLE assignment ADD COLUMN assigned_on DATE;
ALTER TABLE assignment ADD COLUMN red_after DATE;
ALTER TABLE assignment ADD COLUMN first_update_by DATE;
ALTER TABLE assignment ADD COLUMN first_updated_on DATE;
ALTER TABLE assignment ADD COLUMN updated_on DATE;
ALTER TABLE assignment ADD COLUMN received_on DATE;
ALTER TABLE assignment ADD COLUMN entered_on DATE;
ALTER TABLE assignment ADD COLUMN confirmed_on DATE;
ALTER TABLE assignment ADD COLUMN judged_on DATE;
ALTER TABLE assignment ADD COLUMN result_number VARCHAR(200);
ALTER TABLE assignment ADD COLUMN quality VARCHAR(16);
ALTER TABLE assignment ADD COLUMN signing BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE assignment ADD COLUMN extension VARCHAR(16);
ALTER TABLE assignment ADD COLUMN extension_to DATE;
ALTER TABLE assignment ADD COLUMN extension_by DATE;
ALTER TABLE assignment ADD COLUMN extensions INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE assignment ADD CONSTRAINT assignment_parent FOREIGN KEY (parent_id) REFERENCES assignment (id);

CREATE INDEX assignment_children ON assignment (parent_id);
CREATE INDEX assignment_first_update ON assignment (progress, first_update_by);

-- The whole state after each step, so that a question about any day reads the newest row of that day and joins nothing else.
-- reason_type, channel, document_*, proposed_on: what the step said beside its text.
ALTER TABLE assignment_history ADD COLUMN part VARCHAR(16);
ALTER TABLE assignment_history ADD COLUMN assigned_on DATE;
ALTER TABLE assignment_history ADD COLUMN red_after DATE;
ALTER TABLE assignment_history ADD COLUMN received_on DATE;
ALTER TABLE assignment_history ADD COLUMN entered_on DATE;
ALTER TABLE assignment_history ADD COLUMN confirmed_on DATE;
ALTER TABLE assignment_history ADD COLUMN judged_on DATE;
ALTER TABLE assignment_history ADD COLUMN result_number VARCHAR(200);
ALTER TABLE assignment_history ADD COLUMN quality VARCHAR(16);
ALTER TABLE assignment_history ADD COLUMN signing BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE assignment_history ADD COLUMN extension VARCHAR(16);
ALTER TABLE assignment_history ADD COLUMN extensions INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE assignment_history ADD COLUMN reason_type VARCHAR(200);
ALTER TABLE assignment_history ADD COLUMN channel VARCHAR(200);
ALTER TABLE assignment_history ADD COLUMN document_number VARCHAR(200);
ALTER TABLE assignment_history ADD COLUMN document_on DATE;
ALTER TABLE assignment_history ADD COLUMN proposed_on DATE;
ALTER TABLE assignment_history ADD COLUMN sender VARCHAR(400);

UPDATE assignment
SET assigned_on = (SELECT d.issued_on FROM task t JOIN directive d ON d.id = t.directive_id WHERE t.id = assignment.task_id);

-- Agencies whose leader signs a result before it is sent.
CREATE TABLE signing_agency (
    agency_id   VARCHAR(200) PRIMARY KEY,
    decided_by  VARCHAR(200) NOT NULL,
    decided_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
