-- A story is asked for by its subjects alone, and searched by time.
CREATE INDEX audit_entry_story ON audit_entry (subject_id, id);
CREATE INDEX audit_entry_at ON audit_entry (happened_at);
