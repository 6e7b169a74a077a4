-- Sheets for monthly sessions as they were laid before the Committee: their files are kept for good, and with the inspections they tell of.
-- titles: what the inspections were called, by which a sheet is found when words must go.
CREATE TABLE inspection_session (
    id           UUID PRIMARY KEY,
    for_month    DATE NOT NULL,
    titles       TEXT NOT NULL,
    pdf_sha256   VARCHAR(64),
    docx_sha256  VARCHAR(64),
    kept_by      VARCHAR(200) NOT NULL,
    kept_name    VARCHAR(400) NOT NULL,
    kept_at      TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX inspection_session_month ON inspection_session (for_month, kept_at);

CREATE TABLE inspection_session_of (
    session_id     UUID NOT NULL REFERENCES inspection_session (id),
    inspection_id  UUID NOT NULL REFERENCES inspection (id),
    PRIMARY KEY (session_id, inspection_id)
);

CREATE INDEX inspection_session_of_one ON inspection_session_of (inspection_id);
