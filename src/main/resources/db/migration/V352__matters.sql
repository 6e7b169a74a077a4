-- What is raised beside the progress of a task, with whom it is raised and what came of it. agency_id is null for what the Office raised.
CREATE TABLE matter (
    id                UUID PRIMARY KEY,
    kind              VARCHAR(32) NOT NULL,
    state             VARCHAR(16) NOT NULL,
    task_id           UUID REFERENCES task (id),
    agency_id         VARCHAR(200),
    agency_name       VARCHAR(400) NOT NULL,
    text              TEXT NOT NULL,
    remedy            TEXT,
    directive_number  VARCHAR(200),
    directive_on      DATE,
    channel           VARCHAR(200),
    old_value         TEXT,
    new_value         TEXT,
    due_on            DATE,
    raised_by         VARCHAR(200) NOT NULL,
    raised_name       VARCHAR(400) NOT NULL,
    raised_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    outcome           TEXT,
    outcome_number    VARCHAR(200),
    outcome_on        DATE,
    settled_name      VARCHAR(400),
    settled_at        TIMESTAMP WITH TIME ZONE
);

CREATE INDEX matter_open ON matter (state, kind, raised_at);
CREATE INDEX matter_task ON matter (task_id);
CREATE INDEX matter_agency ON matter (agency_id, state);

CREATE TABLE matter_party (
    matter_id      UUID NOT NULL REFERENCES matter (id),
    agency_id      VARCHAR(200) NOT NULL,
    agency_name    VARCHAR(400) NOT NULL,
    answer         TEXT,
    answered_name  VARCHAR(400),
    answered_at    TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (matter_id, agency_id)
);

CREATE INDEX matter_party_agency ON matter_party (agency_id, answered_at);

-- A result that came on paper, from its arrival to its entry. enter_by is null where the regulation gives no time.
CREATE TABLE paper_result (
    id            UUID PRIMARY KEY,
    number        VARCHAR(200) NOT NULL,
    issued_on     DATE NOT NULL,
    received_on   DATE NOT NULL,
    agency_id     VARCHAR(200),
    sender        VARCHAR(400) NOT NULL,
    summary       TEXT NOT NULL,
    receipt_id    UUID,
    enter_by      DATE,
    state         VARCHAR(16) NOT NULL,
    reason        TEXT,
    noted_by      VARCHAR(200) NOT NULL,
    noted_name    VARCHAR(400) NOT NULL,
    noted_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    settled_name  VARCHAR(400),
    settled_at    TIMESTAMP WITH TIME ZONE
);

CREATE INDEX paper_result_open ON paper_result (state, enter_by);

CREATE TABLE paper_result_match (
    paper_result_id  UUID NOT NULL REFERENCES paper_result (id),
    assignment_id    UUID NOT NULL REFERENCES assignment (id),
    PRIMARY KEY (paper_result_id, assignment_id)
);

-- That the periodic report about secret documents went out on paper; nothing of what it says.
CREATE TABLE secret_paper (
    agency_id   VARCHAR(200) NOT NULL,
    period_end  DATE NOT NULL,
    sent_on     DATE NOT NULL,
    noted_by    VARCHAR(200) NOT NULL,
    noted_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (agency_id, period_end)
);
