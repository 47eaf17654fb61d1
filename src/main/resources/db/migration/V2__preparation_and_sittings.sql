-- What happens around facts, advice and decision: preparing a case, gatekeeping it, hearing it, and what follows.
-- The log's tables keep their rules (see V1): they only grow, and every row is an entry of its service's chain.

-- The number as it was given in the browser, sealed with a key of the data folder; a case opened by the API keeps none.
ALTER TABLE case_file ADD COLUMN sealed_number VARCHAR(400);
ALTER TABLE case_file ADD COLUMN initials VARCHAR(4);

-- What the panel reads and no rule sees, as canonical JSON: the child's own words, who assessed the levels and when.
ALTER TABLE facts_version ADD COLUMN particulars TEXT;

-- interventions: a JSON list; holds: what was said to each prompt that asks to be settled first, as JSON by label.
ALTER TABLE decision ADD COLUMN interventions TEXT;
ALTER TABLE decision ADD COLUMN responsible VARCHAR(200);
ALTER TABLE decision ADD COLUMN follow_up DATE;
ALTER TABLE decision ADD COLUMN holds TEXT;
-- why_code: what is counted of why an entry was corrected, beside the words in why.
ALTER TABLE decision ADD COLUMN why_code VARCHAR(40);

-- Something that happened to a case beside its facts, its advice and its decision. code and happened_on are what is
-- counted; body is what was said, as canonical JSON. number counts the events of a case from 1.
CREATE TABLE case_event (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'case_event' NOT NULL CHECK (kind = 'case_event'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    reference       VARCHAR(40)  NOT NULL REFERENCES case_file (reference),
    number          INTEGER      NOT NULL,
    event           VARCHAR(40)  NOT NULL,
    code            VARCHAR(60),
    happened_on     DATE,
    sitting         VARCHAR(40),
    body            TEXT         NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (reference, number)
);
CREATE INDEX case_event_kind ON case_event (service, event);

-- A sitting is what its events make of it. number counts them from 1, so that of two people who change it at once the
-- second has to look again. It stands in the chain of the service that holds it; child_key is empty where the event is
-- about no one case.
CREATE TABLE sitting_event (
    service         VARCHAR(40)  NOT NULL,
    chain_position  BIGINT       NOT NULL,
    kind            VARCHAR(40)  DEFAULT 'sitting_event' NOT NULL CHECK (kind = 'sitting_event'),
    child_key       VARCHAR(64)  NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    previous_hash   VARCHAR(64)  NOT NULL,
    hash            VARCHAR(64)  NOT NULL,
    sitting         VARCHAR(40)  NOT NULL,
    number          INTEGER      NOT NULL,
    event           VARCHAR(40)  NOT NULL,
    reference       VARCHAR(40)  REFERENCES case_file (reference),
    body            TEXT         NOT NULL,
    PRIMARY KEY (service, chain_position),
    FOREIGN KEY (service, chain_position, kind) REFERENCES log_position (service, chain_position, kind),
    UNIQUE (sitting, number)
);
CREATE INDEX sitting_event_reference ON sitting_event (reference);

GRANT SELECT, INSERT ON case_event TO requests;
GRANT SELECT, INSERT ON sitting_event TO requests;

-- Not the log: what is still being written. It changes, and goes once it has been handed in.

-- A case whose facts are being prepared or changed. facts_version: what it began from, 0 for a case not opened yet.
CREATE TABLE working_copy (
    reference       VARCHAR(40)  NOT NULL PRIMARY KEY,
    service         VARCHAR(40)  NOT NULL,
    child_key       VARCHAR(64)  NOT NULL,
    sealed_number   VARCHAR(400),
    initials        VARCHAR(4),
    facts_version   INTEGER      NOT NULL,
    began_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    began_by        VARCHAR(200) NOT NULL
);

-- One question page of it. typed: what stands in its fields, as it was typed, as JSON.
CREATE TABLE working_section (
    reference       VARCHAR(40)  NOT NULL REFERENCES working_copy (reference) ON DELETE CASCADE,
    section         VARCHAR(40)  NOT NULL,
    revision        INTEGER      NOT NULL,
    typed           TEXT         NOT NULL,
    saved_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    saved_by        VARCHAR(200) NOT NULL,
    PRIMARY KEY (reference, section)
);

-- What one person has typed into one form and not sent. place: the form's address, which has nothing personal in it.
CREATE TABLE draft (
    person          VARCHAR(200) NOT NULL,
    place           VARCHAR(200) NOT NULL,
    typed           TEXT         NOT NULL,
    saved_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, place)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON working_copy TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON working_section TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO requests;
