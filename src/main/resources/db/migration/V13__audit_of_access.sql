-- Who saw and asked for what, and who signed in. A book of its own beside the log, with a chain of its own for each service:
-- reading never waits for deciding. The rules are the log's (see V1): rows only grow, and each is an entry of its chain.
CREATE TABLE audit_position (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    PRIMARY KEY (service, chain_position),
    UNIQUE (service, chain_position, kind)
);

-- service '-': of no service, which is where a sign-in of nobody known stands. child_key is empty where it is about no one case.
-- visit: opaque, the same for all that was asked for in one session; empty for programs. route: method and pattern, never the
-- address itself. reference: of a case of this service. about: the sitting, sample or version. filters: names, never what was
-- searched for. shown: how many a list had.
CREATE TABLE audit_entry (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'audit_entry' NOT NULL CHECK (kind = 'audit_entry'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    visit           VARCHAR(36),
    roles           VARCHAR(200) NOT NULL,
    sort            VARCHAR(40)  NOT NULL,
    route           VARCHAR(200) NOT NULL,
    reference       VARCHAR(40),
    about           VARCHAR(100),
    filters         VARCHAR(200),
    shown           INTEGER,
    outcome         VARCHAR(40)  NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES audit_position (service, chain_position, kind)
);
CREATE INDEX audit_entry_at ON audit_entry (service, recorded_at);
CREATE INDEX audit_entry_reference ON audit_entry (reference);
CREATE INDEX audit_entry_visit ON audit_entry (visit, service, chain_position);
CREATE INDEX audit_entry_child ON audit_entry (child_key);

GRANT SELECT, INSERT ON audit_position TO requests;
GRANT SELECT, INSERT ON audit_entry TO requests;
