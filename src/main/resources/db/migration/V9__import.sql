-- Files that cases are taken from. No part of the log: the cases are, and one entry for each file. content: the table as
-- CSV, sealed; gone as soon as the file is done with. state: OPEN, WAITING, RUNNING, STOPPED, FAILED, DONE, DISCARDED,
-- EXPIRED; claim and alive_until as those of a replay. mapping: JSON, of this file. No name of a file.
CREATE TABLE case_import (
    id              VARCHAR(36)  NOT NULL PRIMARY KEY,
    service         VARCHAR(40)  NOT NULL,
    supplier        VARCHAR(40)  NOT NULL,
    uploaded_by     VARCHAR(200) NOT NULL,
    uploaded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    written         VARCHAR(20)  NOT NULL,
    file_rows       INTEGER      NOT NULL,
    content         TEXT,
    mapping         TEXT,
    revision        INTEGER      DEFAULT 0 NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    confirmed_by    VARCHAR(200),
    confirmed_at    TIMESTAMP(6) WITH TIME ZONE,
    claim           VARCHAR(36),
    alive_until     TIMESTAMP(6) WITH TIME ZONE,
    done            INTEGER      DEFAULT 0 NOT NULL,
    opened          INTEGER,
    already_there   INTEGER,
    ended_at        TIMESTAMP(6) WITH TIME ZONE,
    why             VARCHAR(200)
);
CREATE INDEX case_import_of ON case_import (service, uploaded_at);

-- How the files of a supplier's system are read: JSON, the latest in place of the one before.
CREATE TABLE import_mapping (
    service         VARCHAR(40)  NOT NULL,
    supplier        VARCHAR(40)  NOT NULL,
    mapping         TEXT         NOT NULL,
    saved_by        VARCHAR(200) NOT NULL,
    saved_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (service, supplier)
);

GRANT SELECT, INSERT, UPDATE ON case_import TO requests;
GRANT SELECT, INSERT, UPDATE ON import_mapping TO requests;

-- That cases were taken from a file: part of the log, written with them. child_key is empty. id: of the import.
CREATE TABLE cases_imported (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'cases_imported' NOT NULL CHECK (kind = 'cases_imported'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    id              VARCHAR(36)  NOT NULL,
    supplier        VARCHAR(40)  NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    file_rows       INTEGER      NOT NULL,
    opened          INTEGER      NOT NULL,
    already_there   INTEGER      NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind)
);
GRANT SELECT, INSERT ON cases_imported TO requests;
