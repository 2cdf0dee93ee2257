-- Receipts of answers, and which text of which article each rests on; an empty hash is that of no text.
CREATE TABLE receipt (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT,
  shared INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  receipt TEXT NOT NULL
);
CREATE INDEX receipt_conversation ON receipt (conversation);
CREATE INDEX receipt_at ON receipt (at) WHERE conversation IS NULL;
CREATE TABLE receipt_article (
  article TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  receipt INTEGER NOT NULL REFERENCES receipt (number) ON DELETE CASCADE,
  PRIMARY KEY (article, sha256, receipt)
) WITHOUT ROWID;
CREATE INDEX receipt_article_receipt ON receipt_article (receipt);
-- Whoever deletes a conversation deletes its receipts, but for those that others were shown.
CREATE TRIGGER receipt_conversation_deleted AFTER DELETE ON conversation BEGIN
  DELETE FROM receipt WHERE conversation = OLD.id AND NOT shared;
  UPDATE receipt SET conversation = NULL WHERE conversation = OLD.id;
END;
