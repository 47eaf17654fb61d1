-- What somebody made and took along: part of the log, one entry for each service that it tells of, never the content.
-- child_key is empty. document: its kind. about: the sitting or the case; empty where it is of the whole service.
CREATE TABLE made_document (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'made_document' NOT NULL CHECK (kind = 'made_document'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    id              VARCHAR(36)  NOT NULL,
    document        VARCHAR(40)  NOT NULL,
    about           VARCHAR(60)  NOT NULL,
    name            VARCHAR(200) NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    bytes           BIGINT       NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind)
);
CREATE INDEX made_document_at ON made_document (service, recorded_at);
GRANT SELECT, INSERT ON made_document TO requests;

-- The packs of sittings as they were handed out, byte for byte, in Base64. No part of the log, which has their fingerprints: what
-- retention removes has to go from here too.
CREATE TABLE pack (
    id              VARCHAR(36)  NOT NULL PRIMARY KEY,
    sitting         VARCHAR(60)  NOT NULL,
    services        TEXT         NOT NULL,
    made_by         VARCHAR(200) NOT NULL,
    made_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    advice          BOOLEAN      NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    content         TEXT         NOT NULL
);
CREATE INDEX pack_sitting ON pack (sitting, made_at);

-- What a pack says of each case. recommendation: the one that is printed, or that was the latest where none is.
CREATE TABLE pack_case (
    pack            VARCHAR(36)  NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
    place           INTEGER      NOT NULL,
    reference       VARCHAR(40)  NOT NULL,
    facts_version   INTEGER      NOT NULL,
    recommendation  VARCHAR(36),
    PRIMARY KEY (pack, place)
);
GRANT SELECT, INSERT ON pack TO requests;
GRANT SELECT, INSERT ON pack_case TO requests;
