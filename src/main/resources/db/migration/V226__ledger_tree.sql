-- The ledger without filters shows what came in by itself, newest first, and hangs the rest below it.
CREATE INDEX receipt_top ON receipt (parent, seen_at DESC, id);
