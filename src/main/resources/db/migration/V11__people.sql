-- Who has signed in to a live service. The handle is the name that the log is written with, and that the rules of two
-- people compare: it belongs to one account of one issuer for good. Rows are never changed, removed or given away.
CREATE TABLE people (
    handle          VARCHAR(100) NOT NULL PRIMARY KEY,
    issuer          VARCHAR(400) NOT NULL,
    tenant          VARCHAR(100) NOT NULL,
    object_id       VARCHAR(100) NOT NULL,
    since           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    UNIQUE (issuer, tenant, object_id)
);
GRANT SELECT, INSERT ON people TO requests;
