-- What was told of a receipt that became outdated: 0 for nothing, else how grave it was; and how far changes were followed.
ALTER TABLE receipt ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
CREATE TABLE followed (
  log TEXT PRIMARY KEY,
  sequence BIGINT NOT NULL
);
