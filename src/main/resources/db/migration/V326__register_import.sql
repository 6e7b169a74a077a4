-- The rows of a register kept before, until a person has decided on them; at most a day.
CREATE TABLE register_import (
    id             UUID PRIMARY KEY,
    file_name      VARCHAR(300) NOT NULL,
    content        TEXT NOT NULL,
    mapping        TEXT NOT NULL,
    loaded_by      VARCHAR(100) NOT NULL,
    loaded_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
