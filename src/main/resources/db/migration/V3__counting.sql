-- What figures are counted from. No part of the log: every row is made from the log, can be thrown away and is made
-- again, and says nothing that the log does not say. One row a case, in columns, so that a page is one GROUP BY.

-- Up to which entry of each service's chain the log was counted, and by which form of these tables.
CREATE TABLE counted_up_to (
    service         VARCHAR(40)  NOT NULL PRIMARY KEY,
    chain_position  BIGINT       NOT NULL,
    form            INTEGER      NOT NULL
);

-- The codes that stand in the tables below, each for a number: a row of numbers is read and compared in a fraction of the
-- time. Only grows, so that a number means the same for good.
CREATE TABLE counted_code (
    id              INTEGER      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code            VARCHAR(2000) NOT NULL UNIQUE
);

-- The columns are those of the enum Column, which says what each means.
CREATE TABLE counted_case (
    reference       VARCHAR(40)  NOT NULL PRIMARY KEY,
    service         INTEGER      NOT NULL,
    child_key       VARCHAR(64)  NOT NULL,
    counted_on      DATE         NOT NULL,
    counted_month   INTEGER      NOT NULL,
    counted_quarter INTEGER      NOT NULL,
    standing        INTEGER      NOT NULL,
    recommended     INTEGER,
    starting_point  INTEGER,
    proposal        INTEGER,
    police_view     INTEGER,
    first_view      INTEGER,
    decided         INTEGER,
    police_decided  INTEGER,
    delivered       INTEGER,
    scrutiny_view   INTEGER,
    scrutiny_grade  INTEGER,
    adherence       INTEGER,
    rungs           INTEGER,
    towards         INTEGER,
    formal_recommended INTEGER,
    formal_decided  INTEGER,
    reached_panel   INTEGER      NOT NULL,
    departure       INTEGER,
    corrections     INTEGER      NOT NULL,
    recorded_by     INTEGER,
    exposure        INTEGER,
    sitting         VARCHAR(40),
    panel           INTEGER,
    author_team     INTEGER,
    offence_type    INTEGER      NOT NULL,
    serious_violence INTEGER      NOT NULL,
    gravity_scale   INTEGER,
    gravity         INTEGER,
    depth           INTEGER,
    panel_case      INTEGER,
    rule_sets       INTEGER,
    rules           INTEGER,
    refused         INTEGER      NOT NULL,
    levels_changed  INTEGER      NOT NULL,
    age             INTEGER,
    sex             INTEGER      NOT NULL,
    ethnicity       INTEGER      NOT NULL,
    ethnic_group    INTEGER      NOT NULL,
    looked_after    INTEGER      NOT NULL,
    send            INTEGER      NOT NULL,
    assessment_due  DATE,
    assessment_done DATE,
    police_due      DATE,
    police_done     DATE,
    delivery_due    DATE,
    delivery_done   DATE,
    days_to_panel   INTEGER,
    days_to_record  INTEGER,
    completed       INTEGER,
    re_entered_on   DATE
);
-- What pages of figures ask for, by service and day: they are counted from these two alone, without a look at the rows.
CREATE INDEX counted_case_day ON counted_case (service, counted_on, standing, recommended, decided, adherence, towards,
    departure, rungs, exposure, corrections, proposal, offence_type, gravity, depth, panel, author_team, rule_sets, rules,
    counted_quarter, counted_month, recorded_by);
CREATE INDEX counted_case_group ON counted_case (service, counted_on, standing, recommended, decided, adherence, towards,
    departure, reached_panel, formal_recommended, formal_decided, depth, refused, ethnic_group, ethnicity, sex, age,
    looked_after, send, author_team);
CREATE INDEX counted_case_time ON counted_case (service, counted_on, standing, decided, assessment_due, assessment_done,
    police_due, police_done, delivery_due, delivery_done, days_to_panel, days_to_record);
CREATE INDEX counted_case_child ON counted_case (child_key);

-- Which codes there are to choose from, and from which day to which: of a service, by the name of the column.
CREATE TABLE counted_choice (
    service         INTEGER      NOT NULL,
    named           VARCHAR(40)  NOT NULL,
    code            VARCHAR(400) NOT NULL,
    first_on        DATE         NOT NULL,
    last_on         DATE         NOT NULL,
    PRIMARY KEY (service, named, code)
);

-- What happened to a case. Of the case, these tables have what the page of levels asks for too: it is counted from their
-- indexes alone, without a look at the cases.

-- A level as it was changed by the panel or by the gatekeeper (policy H4), and what that did to the advice.
CREATE TABLE counted_level_change (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    service         INTEGER      NOT NULL,
    counted_on      DATE         NOT NULL,
    standing        INTEGER      NOT NULL,
    reached_panel   INTEGER      NOT NULL,
    author_team     INTEGER,
    changed_by      INTEGER      NOT NULL,
    raised_by       INTEGER,
    level           INTEGER      NOT NULL,
    level_before    INTEGER,
    level_after     INTEGER      NOT NULL,
    direction       INTEGER      NOT NULL,
    recommended_before INTEGER,
    recommended_after  INTEGER,
    depth_before    INTEGER,
    depth_after     INTEGER,
    PRIMARY KEY (reference, number)
);
CREATE INDEX counted_level_change_day ON counted_level_change (service, counted_on, standing, reached_panel,
    author_team, reference, changed_by, raised_by, level, direction, recommended_before,
    recommended_after, depth_before, depth_after);

-- Advice that a later one on the same case replaced before the panel decided.
CREATE TABLE counted_overtaken (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    service         INTEGER      NOT NULL,
    counted_on      DATE         NOT NULL,
    standing        INTEGER      NOT NULL,
    reached_panel   INTEGER      NOT NULL,
    author_team     INTEGER,
    cause           INTEGER      NOT NULL,
    recommended_before INTEGER,
    recommended_after  INTEGER,
    depth_before    INTEGER,
    depth_after     INTEGER,
    PRIMARY KEY (reference, number)
);
CREATE INDEX counted_overtaken_day ON counted_overtaken (service, counted_on, standing, reached_panel,
    author_team, reference, cause, recommended_before, recommended_after, depth_before,
    depth_after);

-- Referrals to others (policy E), prompted by the advice, made, or both.
CREATE TABLE counted_escalation (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    service         INTEGER      NOT NULL,
    counted_on      DATE         NOT NULL,
    standing        INTEGER      NOT NULL,
    reached_panel   INTEGER      NOT NULL,
    author_team     INTEGER,
    escalation      INTEGER      NOT NULL,
    prompted        INTEGER      NOT NULL,
    made            INTEGER      NOT NULL,
    panel_raised    INTEGER      NOT NULL,
    PRIMARY KEY (reference, number)
);
CREATE INDEX counted_escalation_day ON counted_escalation (service, counted_on, standing, reached_panel,
    author_team, reference, escalation, prompted, made, panel_raised);

-- An ending of the work with the child, one for each decision of the case that it came of.
CREATE TABLE counted_ending (
    reference       VARCHAR(40)  NOT NULL REFERENCES counted_case (reference) ON DELETE CASCADE,
    number          INTEGER      NOT NULL,
    service         INTEGER      NOT NULL,
    counted_on      DATE         NOT NULL,
    standing        INTEGER      NOT NULL,
    reached_panel   INTEGER      NOT NULL,
    author_team     INTEGER,
    ended_on        DATE         NOT NULL,
    completed       INTEGER      NOT NULL,
    disposal        INTEGER      NOT NULL,
    PRIMARY KEY (reference, number)
);
-- What ended in a quarter, whenever it was decided.
CREATE INDEX counted_ending_day ON counted_ending (ended_on);

GRANT SELECT, INSERT, UPDATE, DELETE ON counted_up_to TO requests;
GRANT SELECT, INSERT ON counted_code TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_choice TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_case TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_level_change TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_overtaken TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_escalation TO requests;
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_ending TO requests;
