-- What an agency says against its figures in a draft; it stays beside the snapshot, whatever was answered.
CREATE TABLE report_objection (
    id             UUID PRIMARY KEY,
    report_id      UUID NOT NULL REFERENCES report (id),
    agency_id      VARCHAR(200) NOT NULL,
    agency_name    VARCHAR(400) NOT NULL,
    text           TEXT NOT NULL,
    raised_by      VARCHAR(100) NOT NULL,
    raised_name    VARCHAR(400) NOT NULL,
    raised_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    answer         TEXT,
    answered_name  VARCHAR(400),
    answered_at    TIMESTAMP WITH TIME ZONE
);

CREATE INDEX report_objection_report ON report_objection (report_id, raised_at);
