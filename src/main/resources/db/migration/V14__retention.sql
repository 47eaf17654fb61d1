-- Removing what was kept long enough, so that it can be shown that it was removed and that nothing else was.

-- Chance, hashed with the row and gone with it. What is left of a removed entry is its place and its hash; without this, a row with
-- few possible contents could be guessed until the hash fits. Entries from before have none, and hash as they did.
ALTER TABLE case_file ADD COLUMN blind VARCHAR(32);
ALTER TABLE facts_version ADD COLUMN blind VARCHAR(32);
ALTER TABLE recommendation ADD COLUMN blind VARCHAR(32);
ALTER TABLE exposure ADD COLUMN blind VARCHAR(32);
ALTER TABLE decision ADD COLUMN blind VARCHAR(32);
ALTER TABLE characteristics ADD COLUMN blind VARCHAR(32);
ALTER TABLE case_event ADD COLUMN blind VARCHAR(32);
ALTER TABLE sitting_event ADD COLUMN blind VARCHAR(32);
ALTER TABLE scrutiny_event ADD COLUMN blind VARCHAR(32);
ALTER TABLE publication ADD COLUMN blind VARCHAR(32);
ALTER TABLE rules_step ADD COLUMN blind VARCHAR(32);
ALTER TABLE made_document ADD COLUMN blind VARCHAR(32);
ALTER TABLE cases_imported ADD COLUMN blind VARCHAR(32);
ALTER TABLE audit_entry ADD COLUMN blind VARCHAR(32);

-- That entries were removed: itself an entry, in each chain that lost some. Only the owner writes it, in the transaction that removes;
-- the user of requests can neither remove nor say that something was removed. positions: the places that are empty since, as JSON
-- [[from, to], …]. digest: SHA-256 over those places as they stand. rule: by which period. reason: in words, never about a child.
CREATE TABLE removal (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'removal' NOT NULL CHECK (kind = 'removal'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    blind           VARCHAR(32),
    rule            VARCHAR(200) NOT NULL,
    reason          TEXT         NOT NULL,
    positions       TEXT         NOT NULL,
    digest          VARCHAR(64)  NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind)
);
GRANT SELECT ON removal TO requests;
CREATE TABLE audit_removal (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'audit_removal' NOT NULL CHECK (kind = 'audit_removal'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    blind           VARCHAR(32),
    rule            VARCHAR(200) NOT NULL,
    reason          TEXT         NOT NULL,
    positions       TEXT         NOT NULL,
    digest          VARCHAR(64)  NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES audit_position (service, chain_position, kind)
);
GRANT SELECT ON audit_removal TO requests;
