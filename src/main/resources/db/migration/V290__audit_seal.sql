-- The detail counts in the chain by a salted hash only, so that it can be taken away lawfully; salt and detail go together.
ALTER TABLE audit_entry ADD COLUMN from_where VARCHAR(100);
ALTER TABLE audit_entry ADD COLUMN detail_salt VARCHAR(32);
ALTER TABLE audit_entry ADD COLUMN detail_hash VARCHAR(64);

-- The chain, in the order of sealing; rows of one moment may be committed in another order than their numbers.
CREATE TABLE audit_seal (
    position  BIGINT PRIMARY KEY,
    entry_id  BIGINT NOT NULL,
    hash      VARCHAR(64) NOT NULL,
    CONSTRAINT audit_seal_once UNIQUE (entry_id)
);
