-- By which identifier the sender knows the document: what a status message must name. organ is the sender's own identifier.
ALTER TABLE edxml_status ADD COLUMN document_ref VARCHAR(200) DEFAULT '' NOT NULL;

CREATE INDEX edxml_status_ref ON edxml_status (document_ref, organ);
