-- What readers see: names of conversations, and answers with their footnotes as they were shown.
ALTER TABLE conversation ADD COLUMN title TEXT;
CREATE INDEX conversation_owner ON conversation (owner, updated);
ALTER TABLE turn ADD COLUMN name TEXT;
ALTER TABLE turn ADD COLUMN shown TEXT;
CREATE UNIQUE INDEX turn_name ON turn (name);
-- A copy, as it stays when the conversation goes.
CREATE TABLE feedback (
  answer TEXT PRIMARY KEY,
  verdict TEXT NOT NULL,
  comment TEXT NOT NULL,
  at INTEGER NOT NULL,
  history TEXT NOT NULL,
  question TEXT NOT NULL,
  shown TEXT NOT NULL
);
