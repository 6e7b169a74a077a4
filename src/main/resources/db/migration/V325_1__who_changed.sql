-- The version that a change led to, so that somebody who still has an older one before him is told what others changed since.
ALTER TABLE review_step ADD COLUMN draft_version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE review_step ADD COLUMN done_by_name VARCHAR(200);
