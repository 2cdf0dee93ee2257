CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  updated BIGINT NOT NULL,
  title TEXT
);
CREATE INDEX conversation_owner ON conversation (owner, updated);
CREATE INDEX conversation_updated ON conversation (updated);
CREATE TABLE turn (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  complete BOOLEAN NOT NULL,
  at BIGINT NOT NULL,
  name TEXT UNIQUE,
  shown TEXT
);
CREATE INDEX turn_conversation ON turn (conversation, number);
-- A copy, as it stays when the conversation goes.
CREATE TABLE feedback (
  answer TEXT PRIMARY KEY,
  verdict TEXT NOT NULL,
  comment TEXT NOT NULL,
  at BIGINT NOT NULL,
  history TEXT NOT NULL,
  question TEXT NOT NULL,
  shown TEXT NOT NULL
);
-- Servers that live, each until its lease runs out.
CREATE TABLE server (
  name TEXT PRIMARY KEY,
  until TIMESTAMPTZ NOT NULL
);
-- Questions that came from a chat service: taken down before they are acknowledged, and kept so as to be known again.
CREATE TABLE delivery (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  place TEXT NOT NULL UNIQUE,
  thread TEXT NOT NULL,
  request TEXT NOT NULL,
  posted TEXT,
  answer TEXT,
  finished BOOLEAN NOT NULL DEFAULT FALSE,
  at BIGINT NOT NULL,
  holder TEXT
);
CREATE INDEX delivery_thread ON delivery (thread, number);
CREATE INDEX delivery_unfinished ON delivery (number) WHERE NOT finished;
CREATE INDEX delivery_at ON delivery (at) WHERE finished;
-- Receipts of answers, and which text of which article each rests on; an empty hash is that of no text.
CREATE TABLE receipt (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT,
  shared BOOLEAN NOT NULL DEFAULT FALSE,
  at BIGINT NOT NULL,
  receipt TEXT NOT NULL
);
CREATE INDEX receipt_conversation ON receipt (conversation);
CREATE INDEX receipt_at ON receipt (at) WHERE conversation IS NULL;
CREATE TABLE receipt_article (
  article TEXT COLLATE "C" NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL,
  receipt BIGINT NOT NULL REFERENCES receipt (number) ON DELETE CASCADE,
  PRIMARY KEY (article, sha256, receipt)
);
CREATE INDEX receipt_article_receipt ON receipt_article (receipt);
-- Whoever deletes a conversation deletes its receipts, but for those that others were shown.
CREATE FUNCTION forget_receipts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM receipt WHERE conversation = OLD.id AND NOT shared;
  UPDATE receipt SET conversation = NULL WHERE conversation = OLD.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER receipt_conversation_deleted AFTER DELETE ON conversation
  FOR EACH ROW EXECUTE FUNCTION forget_receipts();
