-- What a person said of a single task in the review, beside what its directive says for all; and the unit of the Office that drew the
-- directive up, as its number names it (KT in 12/UBND-KT): null where it names none.
ALTER TABLE task ADD COLUMN kind VARCHAR(16);
ALTER TABLE task ADD COLUMN tracking_unit VARCHAR(300);
ALTER TABLE task ADD COLUMN field VARCHAR(200);
ALTER TABLE directive ADD COLUMN unit VARCHAR(60);

UPDATE directive
SET unit = SUBSTRING(UPPER(number) FROM POSITION('UBND-' IN UPPER(number)) + 5)
WHERE UPPER(number) LIKE '%/%UBND-_%' AND CHAR_LENGTH(number) - POSITION('UBND-' IN UPPER(number)) < 60;
