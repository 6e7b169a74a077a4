-- Which released papers of the Office's information of two weeks were mailed to whom.
CREATE TABLE sheet_paper (
    recipient  VARCHAR(200) NOT NULL,
    report_id  UUID NOT NULL,
    digest_id  UUID NOT NULL REFERENCES digest (id),
    PRIMARY KEY (recipient, report_id)
);
