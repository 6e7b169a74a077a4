-- By which way an account logs in: PASSWORD is our own, DIRECTORY the province's (LDAP or OpenID Connect). One way only, so that nobody who
-- keeps the directory becomes our administrator by giving an entry his name.
ALTER TABLE account ADD COLUMN way VARCHAR(16) DEFAULT 'PASSWORD' NOT NULL;

-- The unit within the agency; the fields a specialist looks after, one to a line, folded for comparison, none meaning all of them.
ALTER TABLE account ADD COLUMN unit VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE account ADD COLUMN fields TEXT DEFAULT '' NOT NULL;
