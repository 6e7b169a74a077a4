-- A list that somebody keeps under a name: what it is narrowed to, as it stands in the address.
CREATE TABLE saved_list (
    id       UUID PRIMARY KEY,
    account  VARCHAR(100) NOT NULL,
    name     VARCHAR(100) NOT NULL,
    query    VARCHAR(2000) NOT NULL,
    CONSTRAINT saved_list_once UNIQUE (account, name)
);

-- A sheet of progress and results that somebody has uploaded and not yet carried out; gone after a day.
CREATE TABLE returned_sheet (
    id         UUID PRIMARY KEY,
    account    VARCHAR(100) NOT NULL,
    loaded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    cells      TEXT NOT NULL
);
