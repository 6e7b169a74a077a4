-- Urgent work first, then the older.
ALTER TABLE work ADD COLUMN priority INTEGER DEFAULT 3 NOT NULL;

DROP INDEX work_due;
CREATE INDEX work_due ON work (stage, state, priority, next_at, id);
