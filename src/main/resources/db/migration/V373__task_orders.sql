-- The other two orders of a list.
CREATE INDEX task_newest ON task (assigned_on, sort_on, id);
CREATE INDEX task_agency ON task (lead_key, sort_on, id);
