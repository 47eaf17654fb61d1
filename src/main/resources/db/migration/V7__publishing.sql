-- What people did with versions of rules here: part of the log, in the chain that has the name of the rule set. child_key
-- is empty: it is about no case. step: PROPOSED, RETURNED, APPROVED, PUBLISHED, WITHDRAWN. What there was to go by is kept
-- beside it, from kinds on, since replays can be thrown away. nth counts the steps of a set: whoever decided on fewer is
-- turned back.
CREATE TABLE rules_step (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'rules_step' NOT NULL CHECK (kind = 'rules_step'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    nth             INTEGER      NOT NULL,
    version         VARCHAR(20)  NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    step            VARCHAR(20)  NOT NULL,
    words           TEXT,
    kinds           BIGINT,
    scenarios       INTEGER,
    replay          VARCHAR(36),
    replayed        INTEGER,
    other_recommendation INTEGER,
    other_depth     INTEGER,
    other_panel_case INTEGER,
    not_run         INTEGER,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (service, nth)
);
CREATE INDEX rules_step_version ON rules_step (service, version, chain_position);
GRANT SELECT, INSERT ON rules_step TO requests;
