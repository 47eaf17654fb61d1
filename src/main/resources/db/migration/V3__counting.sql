-- What figures are counted from. No part of the log: every row is made from the log, can be thrown away and is made
-- again, and says nothing that the log does not say. One row a case, in columns, so that a page is one GROUP BY.

-- Up to which entry of each service's chain the log was counted, and by which form of these tables.
CREATE TABLE counted_up_to (
    service         VARCHAR(40)  NOT NULL PRIMARY KEY,
    chain_position  BIGINT       NOT NULL,
    form            INTEGER      NOT NULL
);

-- The columns are those of the enum Column, which says what each means.
CREATE TABLE counted_case (
    reference       VARCHAR(40)  NOT NULL PRIMARY KEY,
    service         VARCHAR(40)  NOT NULL,
    child_key       VARCHAR(64)  NOT NULL,
    counted_on      DATE         NOT NULL,
    counted_month   VARCHAR(7)   NOT NULL,
    counted_quarter VARCHAR(7)   NOT NULL,
    standing        VARCHAR(40)  NOT NULL,
    recommended     VARCHAR(40),
    starting_point  VARCHAR(40),
    proposal        VARCHAR(40),
    police_view     VARCHAR(40),
    first_view      VARCHAR(40),
    decided         VARCHAR(40),
    police_decided  VARCHAR(40),
    delivered       VARCHAR(40),
    scrutiny_view   VARCHAR(40),
    scrutiny_grade  VARCHAR(40),
    adherence       VARCHAR(40),
    rungs           INTEGER,
    towards         VARCHAR(40),
    formal_recommended VARCHAR(40),
    formal_decided  VARCHAR(40),
    reached_panel   VARCHAR(40)  NOT NULL,
    departure       VARCHAR(40),
    corrections     INTEGER      NOT NULL,
    recorded_by     VARCHAR(200),
    exposure        VARCHAR(40),
    sitting         VARCHAR(40),
    panel           VARCHAR(200),
    author_team     VARCHAR(200),
    offence_type    VARCHAR(40)  NOT NULL,
    serious_violence VARCHAR(40) NOT NULL,
    gravity_scale   VARCHAR(40),
    gravity         INTEGER,
    depth           VARCHAR(40),
    panel_case      VARCHAR(40),
    rule_sets       VARCHAR(400),
    rules           VARCHAR(2000),
    refused         VARCHAR(40)  NOT NULL,
    levels_changed  VARCHAR(40)  NOT NULL,
    age             INTEGER,
    sex             VARCHAR(40)  NOT NULL,
    ethnicity       VARCHAR(40)  NOT NULL,
    ethnic_group    VARCHAR(40)  NOT NULL,
    looked_after    VARCHAR(40)  NOT NULL,
    send            VARCHAR(40)  NOT NULL,
    assessment_due  DATE,
    assessment_done DATE,
    police_due      DATE,
    police_done     DATE,
    delivery_due    DATE,
    delivery_done   DATE,
    days_to_panel   INTEGER,
    days_to_record  INTEGER,
    completed       VARCHAR(40),
    re_entered_on   DATE
);
CREATE INDEX counted_case_day ON counted_case (service, counted_on);
CREATE INDEX counted_case_on ON counted_case (counted_on, service);
CREATE INDEX counted_case_child ON counted_case (child_key);

-- A level as it was changed by the panel or by the gatekeeper (policy H4), and what that did to the advice.
CREATE TABLE counted_level_change (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    changed_by      VARCHAR(40)  NOT NULL,
    raised_by       VARCHAR(40),
    level           VARCHAR(40)  NOT NULL,
    level_before    VARCHAR(40),
    level_after     VARCHAR(40)  NOT NULL,
    direction       VARCHAR(40)  NOT NULL,
    recommended_before VARCHAR(40),
    recommended_after  VARCHAR(40),
    depth_before    VARCHAR(40),
    depth_after     VARCHAR(40),
    PRIMARY KEY (reference, number)
);

-- Advice that a later one on the same case replaced before the panel decided.
CREATE TABLE counted_overtaken (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    cause           VARCHAR(40)  NOT NULL,
    recommended_before VARCHAR(40),
    recommended_after  VARCHAR(40),
    depth_before    VARCHAR(40),
    depth_after     VARCHAR(40),
    PRIMARY KEY (reference, number)
);

-- Referrals to others (policy E), prompted by the advice, made, or both.
CREATE TABLE counted_escalation (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    escalation      VARCHAR(40)  NOT NULL,
    prompted        VARCHAR(40)  NOT NULL,
    made            VARCHAR(40)  NOT NULL,
    panel_raised    VARCHAR(40)  NOT NULL,
    PRIMARY KEY (reference, number)
);

-- An ending of the work with the child, one for each decision of the case that it came of.
CREATE TABLE counted_ending (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    ended_on        DATE         NOT NULL,
    completed       VARCHAR(40)  NOT NULL,
    disposal        VARCHAR(40)  NOT NULL,
    PRIMARY KEY (reference, number)
);
-- What ended in a quarter, whenever it was decided.
CREATE INDEX counted_ending_day ON counted_ending (ended_on);

GRANT SELECT, INSERT, UPDATE, DELETE ON counted_up_to TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_case TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_level_change TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_overtaken TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_escalation TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_ending TO requests;
