-- The log. Tables only grow: the role of requests may insert and select, nothing else.
-- Each service has one chain. Every row of every table below is an entry of it: position counts from 1 without a gap,
-- hash is the SHA-256 of the row's other columns as canonical JSON, and previous_hash is the hash of the entry before.
-- Types and constraints are those that H2 and PostgreSQL read alike. The role is made by whoever opens the database,
-- because making one is not.

-- What makes a position unique over the tables, and finds an entry that went missing from one of them.
CREATE TABLE log_position (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    PRIMARY KEY (service, chain_position),
    UNIQUE (service, chain_position, kind)
);

-- kind, here and below: the name of the table, so that a row can only stand at a position that was taken for its table.
-- child_key, here and below, here and below: HMAC-SHA-256 of the case-management number; the number is kept nowhere.
CREATE TABLE case_file (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'case_file' NOT NULL CHECK (kind = 'case_file'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL UNIQUE,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind)
);
CREATE INDEX case_file_child ON case_file (child_key);

CREATE TABLE facts_version (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'facts_version' NOT NULL CHECK (kind = 'facts_version'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL REFERENCES case_file (reference),
    version         INTEGER      NOT NULL,
    origin          VARCHAR(40)  NOT NULL,
    reason          TEXT,
    facts           TEXT         NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (reference, version)
);

-- facts and answer are canonical JSON, whole: with rule sets, resolver and engine, all it takes to run one again.
CREATE TABLE recommendation (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'recommendation' NOT NULL CHECK (kind = 'recommendation'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    id              VARCHAR(36)  NOT NULL UNIQUE,
    reference       VARCHAR(40)  NOT NULL REFERENCES case_file (reference),
    facts_version   INTEGER      NOT NULL,
    facts           TEXT         NOT NULL,
    answer          TEXT         NOT NULL,
    rule_sets       VARCHAR(2000) NOT NULL,
    resolver        VARCHAR(40)  NOT NULL,
    engine          VARCHAR(100) NOT NULL,
    outcome         VARCHAR(40)  NOT NULL,
    recommended     VARCHAR(40),
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    FOREIGN KEY (reference, facts_version) REFERENCES facts_version (reference, version)
);
CREATE INDEX recommendation_reference ON recommendation (reference);

CREATE TABLE exposure (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'exposure' NOT NULL CHECK (kind = 'exposure'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL REFERENCES case_file (reference),
    recommendation  VARCHAR(36)  NOT NULL REFERENCES recommendation (id),
    way             VARCHAR(40)  NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind)
);
CREATE INDEX exposure_reference ON exposure (reference);

-- A decision has correction 0; a correction is a row of its own, which supersedes the one numbered before it.
CREATE TABLE decision (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'decision' NOT NULL CHECK (kind = 'decision'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL REFERENCES case_file (reference),
    number          INTEGER      NOT NULL,
    correction      INTEGER      NOT NULL,
    recommendation  VARCHAR(36)  NOT NULL REFERENCES recommendation (id),
    disposal        VARCHAR(40)  NOT NULL,
    rationale       TEXT         NOT NULL,
    departure       VARCHAR(40),
    levels          TEXT,
    conditions      TEXT         NOT NULL,
    decided_on      DATE         NOT NULL,
    sitting         TEXT,
    why             TEXT,
    advised_again   VARCHAR(36) REFERENCES recommendation (id),
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (reference, number, correction)
);

-- Apart from the facts: no rule can see them.
CREATE TABLE characteristics (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'characteristics' NOT NULL CHECK (kind = 'characteristics'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL REFERENCES case_file (reference),
    codes           TEXT         NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind)
);
CREATE INDEX characteristics_reference ON characteristics (reference);

-- Answers to requests that carried an Idempotency-Key. No part of the chain: nothing here is evidence, and the owner may
-- clear what is older than a day. body_mark: HMAC-SHA-256 of the body, which has the case-management number in it.
CREATE TABLE answered_request (
    person          VARCHAR(200) NOT NULL,
    route           VARCHAR(200) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    body_mark       VARCHAR(64)  NOT NULL,
    status          INTEGER      NOT NULL,
    headers         TEXT         NOT NULL,
    body            TEXT         NOT NULL,
    answered_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, route, idempotency_key)
);

GRANT SELECT, INSERT ON log_position TO requests;
GRANT SELECT, INSERT ON case_file TO requests;
GRANT SELECT, INSERT ON facts_version TO requests;
GRANT SELECT, INSERT ON recommendation TO requests;
GRANT SELECT, INSERT ON exposure TO requests;
GRANT SELECT, INSERT ON decision TO requests;
GRANT SELECT, INSERT ON characteristics TO requests;
GRANT SELECT, INSERT ON answered_request TO requests;
