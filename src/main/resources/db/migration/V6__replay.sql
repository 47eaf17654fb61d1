-- Versions of rules tried on cases that were decided, and beside live ones. No part of the log: nothing here was advised,
-- shown in a sitting or decided, no figure is counted from it, and all of it can be thrown away.

-- One row a job. state: WAITING, RUNNING, STOPPED, CANCELLED, DONE, FAILED. claim is the token of whoever runs it: what
-- runs looks before each case whether it still stands there, so taking it away is how a job is cancelled. A job that runs
-- and has not been heard of since alive_until was stopped with its program. services: a JSON list.
CREATE TABLE replay (
    id              VARCHAR(36)  NOT NULL PRIMARY KEY,
    rule_set        VARCHAR(40)  NOT NULL,
    version         VARCHAR(20)  NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    services        TEXT         NOT NULL,
    from_day        DATE,
    to_day          DATE,
    started_by      VARCHAR(200) NOT NULL,
    started_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    claim           VARCHAR(36),
    claimed_at      TIMESTAMP(6) WITH TIME ZONE,
    claimed_from    INTEGER      DEFAULT 0 NOT NULL,
    alive_until     TIMESTAMP(6) WITH TIME ZONE,
    done            INTEGER      DEFAULT 0 NOT NULL,
    total           INTEGER,
    ended_at        TIMESTAMP(6) WITH TIME ZONE,
    why             VARCHAR(1000)
);
CREATE INDEX replay_version ON replay (rule_set, version);
CREATE INDEX replay_by ON replay (started_by);

-- The cases of a job, fixed when it begins; checked is null until then, RUN or FAILED after. What a case is compared with
-- and grouped by is kept as it was when it was checked, so that a result that was quoted stays what it was.
CREATE TABLE replay_case (
    replay          VARCHAR(36)  NOT NULL REFERENCES replay (id) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    reference       VARCHAR(40)  NOT NULL,
    counted_on      DATE         NOT NULL,
    checked         VARCHAR(20),
    outcome_before  VARCHAR(40),
    recommended_before VARCHAR(40),
    depth_before    VARCHAR(40),
    panel_case_before VARCHAR(40),
    outcome_after   VARCHAR(40),
    recommended_after VARCHAR(40),
    depth_after     VARCHAR(40),
    panel_case_after VARCHAR(40),
    towards         VARCHAR(40),
    decided         VARCHAR(40),
    departure       VARCHAR(40),
    failure         VARCHAR(40),
    failure_detail  VARCHAR(1000),
    age             VARCHAR(40),
    sex             VARCHAR(40),
    ethnicity       VARCHAR(40),
    ethnic_group    VARCHAR(40),
    looked_after    VARCHAR(40),
    send            VARCHAR(40),
    PRIMARY KEY (replay, number)
);

-- A version run silently beside the one in force, from a person's word until another.
CREATE TABLE shadow (
    id              VARCHAR(36)  NOT NULL PRIMARY KEY,
    rule_set        VARCHAR(40)  NOT NULL,
    version         VARCHAR(20)  NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    services        TEXT         NOT NULL,
    started_by      VARCHAR(200) NOT NULL,
    started_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_by        VARCHAR(200),
    ended_at        TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX shadow_version ON shadow (rule_set, version);

-- Up to which entry of a service's chain a shadow has followed.
CREATE TABLE shadow_up_to (
    shadow          VARCHAR(36)  NOT NULL REFERENCES shadow (id) ON DELETE CASCADE,
    service         VARCHAR(40)  NOT NULL,
    followed        BIGINT       NOT NULL,
    PRIMARY KEY (shadow, service)
);

-- What the shadow says where a recommendation was logged.
CREATE TABLE shadow_answer (
    shadow          VARCHAR(36)  NOT NULL REFERENCES shadow (id) ON DELETE CASCADE,
    recommendation  VARCHAR(36)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL,
    checked         VARCHAR(20)  NOT NULL,
    outcome_after   VARCHAR(40),
    recommended_after VARCHAR(40),
    depth_after     VARCHAR(40),
    panel_case_after VARCHAR(40),
    failure         VARCHAR(40),
    failure_detail  VARCHAR(1000),
    PRIMARY KEY (shadow, recommendation)
);
CREATE INDEX shadow_answer_case ON shadow_answer (shadow, reference);

GRANT SELECT, INSERT, UPDATE, DELETE ON replay TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON replay_case TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON shadow TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON shadow_up_to TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON shadow_answer TO requests;
