-- The tables of a closed quarter as they were published: part of the log, once for each quarter of a service, never made
-- again. child_key is empty: it is about no one case. body: the tables without what is hidden, as canonical JSON.
CREATE TABLE publication (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'publication' NOT NULL CHECK (kind = 'publication'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    quarter         VARCHAR(7)   NOT NULL,
    body            TEXT         NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (service, quarter)
);
GRANT SELECT, INSERT ON publication TO requests;
