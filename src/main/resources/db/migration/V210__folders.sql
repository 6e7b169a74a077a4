-- Several watched folders, each with what it gives to everything that comes through it.
ALTER TABLE receipt ADD COLUMN folder VARCHAR(40);
ALTER TABLE receipt ADD COLUMN label TEXT;
ALTER TABLE receipt ADD COLUMN visibility VARCHAR(40);
ALTER TABLE receipt ADD COLUMN doc_type VARCHAR(40);

UPDATE receipt
SET folder = 'inbox'
WHERE source_kind = 'FOLDER';

CREATE INDEX receipt_folder ON receipt (folder, fate);
