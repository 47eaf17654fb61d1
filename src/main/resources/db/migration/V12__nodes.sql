-- Several programs on one database. None of it is part of the log. Addresses in sessions and in presence name cases; both
-- go within hours.

-- Who is signed in, in the form of Spring Session: at whichever node a request arrives.
CREATE TABLE web_session (
    primary_id            CHAR(36)     NOT NULL PRIMARY KEY,
    session_id            CHAR(36)     NOT NULL,
    creation_time         BIGINT       NOT NULL,
    last_access_time      BIGINT       NOT NULL,
    max_inactive_interval INTEGER      NOT NULL,
    expiry_time           BIGINT       NOT NULL,
    principal_name        VARCHAR(200)
);
CREATE UNIQUE INDEX web_session_id ON web_session (session_id);
CREATE INDEX web_session_expiry ON web_session (expiry_time);
CREATE INDEX web_session_principal ON web_session (principal_name);

CREATE TABLE web_session_attributes (
    session_primary_id CHAR(36)     NOT NULL REFERENCES web_session (primary_id) ON DELETE CASCADE,
    attribute_name     VARCHAR(200) NOT NULL,
    attribute_bytes    BYTEA        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- Whose a session was, for a form that is sent after its end. session and token: SHA-256 of its number and of its token
-- against forgery. ends_at: unless something is done, to the minute. web_session has the number itself, as the library
-- keeps it: whoever may read that table can be anybody.
CREATE TABLE session_owner (
    session         VARCHAR(64)  NOT NULL PRIMARY KEY,
    token           VARCHAR(64)  NOT NULL,
    person          VARCHAR(200) NOT NULL,
    roles           TEXT         NOT NULL,
    services        TEXT         NOT NULL,
    ends_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    signed_out      BOOLEAN      NOT NULL
);
CREATE INDEX session_owner_token ON session_owner (token);
CREATE INDEX session_owner_ends ON session_owner (ends_at);

-- Who has a page open: a hint to the others.
CREATE TABLE presence (
    place           VARCHAR(200) NOT NULL,
    person          VARCHAR(200) NOT NULL,
    services        TEXT         NOT NULL,
    seen_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (place, person)
);
CREATE INDEX presence_seen ON presence (seen_at);

-- What each node serves by, written by the first that did. A node that knows it otherwise, or not at all, serves nothing.
CREATE TABLE served (
    what            VARCHAR(200) NOT NULL PRIMARY KEY,
    mark            VARCHAR(64)  NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON web_session TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON web_session_attributes TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON session_owner TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO requests;
GRANT SELECT, INSERT, UPDATE ON served TO requests;

-- How often a job was begun: one that ends its program is not taken over for ever.
ALTER TABLE replay ADD COLUMN attempts INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE case_import ADD COLUMN attempts INTEGER DEFAULT 0 NOT NULL;
