-- Number, issuer and year in one form: documents that have it in common may be one document twice, with other bytes.
ALTER TABLE review ADD COLUMN likeness VARCHAR(700);

CREATE INDEX review_likeness ON review (likeness);
