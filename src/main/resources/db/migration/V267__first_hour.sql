-- How the authority stands on its own letters, in place of what its regulation's file says; one row, lines parted by line ends.
CREATE TABLE own_authority (
    id                 INTEGER PRIMARY KEY,
    name               VARCHAR(300) NOT NULL,
    office             VARCHAR(300) NOT NULL,
    place              VARCHAR(200) NOT NULL,
    letterhead         TEXT NOT NULL,
    office_letterhead  TEXT NOT NULL,
    signers            TEXT NOT NULL,
    decided_by         VARCHAR(200) NOT NULL,
    decided_at         TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Which steps of the first hour an administrator has done or left for later.
CREATE TABLE first_hour_step (
    step     VARCHAR(32) PRIMARY KEY,
    outcome  VARCHAR(16) NOT NULL,
    by_whom  VARCHAR(200) NOT NULL,
    at       TIMESTAMP WITH TIME ZONE NOT NULL
);
