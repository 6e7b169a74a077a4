-- The ledger is leafed through from the newest row back.
CREATE INDEX receipt_seen ON receipt (seen_at DESC, id);
