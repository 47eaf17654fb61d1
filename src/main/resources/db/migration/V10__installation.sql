-- Whose children are in here: one row. child_keys: a mark of the key that child keys are made with, by which a node with
-- another secrets file is known; empty until the first start is done. No part of the log, and never the key.
CREATE TABLE installation (
    id              INTEGER      NOT NULL PRIMARY KEY CHECK (id = 1),
    child_keys      VARCHAR(64)
);
INSERT INTO installation (id, child_keys) VALUES (1, NULL);
GRANT SELECT ON installation TO requests;
