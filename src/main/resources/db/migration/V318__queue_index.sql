-- Everything that the queue counts and filters by stands in the index of its order, so that the wide rows are read for one page alone.
DROP INDEX review_open;
DROP INDEX review_assignee;
DROP INDEX review_decided;

CREATE INDEX review_open ON review (queue_key, assignee, unit, urgency, source, state, document_type, register_by);
CREATE INDEX review_assignee ON review (assignee, queue_key);
CREATE INDEX review_decided ON review (state, decided_at DESC);
