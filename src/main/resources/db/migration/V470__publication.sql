-- What is, was or will be on the portal: one row for each version of each address.
CREATE TABLE publication_version (
    id UUID PRIMARY KEY,
    path VARCHAR(200) NOT NULL,
    number INTEGER,
    source UUID,
    kind VARCHAR(40) NOT NULL,
    state VARCHAR(20) NOT NULL,
    content TEXT NOT NULL,
    objections VARCHAR(300) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    changes INTEGER NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_by VARCHAR(200),
    decided_name VARCHAR(200),
    decided_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (path, number)
);
CREATE INDEX publication_version_source ON publication_version (source);

-- The files to download; their bytes lie in the archive.
CREATE TABLE publication_file (
    version_id UUID NOT NULL REFERENCES publication_version (id),
    name VARCHAR(200) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size_bytes BIGINT NOT NULL,
    PRIMARY KEY (version_id, name)
);

-- Which kinds of reports are published as soon as they are released, and on what basis.
CREATE TABLE publication_automatic (
    kind VARCHAR(40) PRIMARY KEY,
    article VARCHAR(300) NOT NULL,
    decided_by VARCHAR(200) NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- How far each place has come to which the portal is delivered.
CREATE TABLE portal_delivery (
    target VARCHAR(60) PRIMARY KEY,
    state VARCHAR(20) NOT NULL,
    site VARCHAR(64) NOT NULL,
    tried_at TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts INTEGER NOT NULL,
    delivered_at TIMESTAMP WITH TIME ZONE,
    delivered_site VARCHAR(64),
    receipt VARCHAR(2000),
    failure VARCHAR(1000)
);
