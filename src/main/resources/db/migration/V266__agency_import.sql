-- A file of bodies between its preview and a person's yes: the rows as text, and the register's stamp that the preview was made with.
CREATE TABLE agency_import (
    id          UUID PRIMARY KEY,
    content     TEXT NOT NULL,
    stamp       UUID NOT NULL,
    loaded_by   VARCHAR(200) NOT NULL,
    loaded_at   TIMESTAMP WITH TIME ZONE NOT NULL
);
