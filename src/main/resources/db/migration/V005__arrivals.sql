-- What came out of a package or a mail knows its parent; what came from the archive of years gives nobody work.
ALTER TABLE receipt ADD COLUMN parent UUID REFERENCES receipt (id);
ALTER TABLE receipt ADD COLUMN past BOOLEAN DEFAULT FALSE NOT NULL;

CREATE INDEX receipt_parent ON receipt (parent);
