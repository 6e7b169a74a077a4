-- The digital signatures of the file as they were found when it was read, with their certificates.
ALTER TABLE reading ADD COLUMN signatures TEXT;
