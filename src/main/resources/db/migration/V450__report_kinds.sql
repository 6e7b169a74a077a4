-- Reports of one agency, or about one, beside those of the whole authority; an empty agency_id is the whole.
ALTER TABLE report ADD COLUMN agency_id VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE report ADD COLUMN agency_name VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE report DROP CONSTRAINT report_edition;
ALTER TABLE report ADD CONSTRAINT report_edition UNIQUE (kind, agency_id, period_from, period_to, edition);
CREATE INDEX report_agency ON report (agency_id, kind, period_to);
CREATE INDEX report_kind ON report (kind, period_to);
