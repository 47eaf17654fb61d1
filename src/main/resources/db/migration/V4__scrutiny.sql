-- Samples of decided cases that a scrutiny panel looked at, and what it found. A sample is what its events make of it;
-- number counts them from 1, so that of two people who add to it at once the second has to look again. The log's rules
-- hold here too (see V1). The first event has the whole population that was drawn from, so that anybody can draw again.
CREATE TABLE scrutiny_event (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'scrutiny_event' NOT NULL CHECK (kind = 'scrutiny_event'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    sample          VARCHAR(40)  NOT NULL,
    number          INTEGER      NOT NULL,
    event           VARCHAR(40)  NOT NULL,
    reference       VARCHAR(40)  REFERENCES case_file (reference),
    body            TEXT         NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (sample, number)
);
CREATE INDEX scrutiny_event_reference ON scrutiny_event (reference);

GRANT SELECT, INSERT ON scrutiny_event TO requests;
