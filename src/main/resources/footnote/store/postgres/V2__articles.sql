-- Whose the articles are, and which version of what is made of them; one row once anything was put in.
CREATE TABLE collection (
  one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
  owner TEXT NOT NULL,
  version TEXT NOT NULL
);
CREATE TABLE article (
  number BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  id TEXT COLLATE "C" PRIMARY KEY,
  title TEXT,
  source TEXT,
  author TEXT,
  published TEXT,
  url TEXT,
  text TEXT NOT NULL,
  origin TEXT NOT NULL,
  language TEXT,
  family TEXT NOT NULL,
  since BIGINT NOT NULL,
  cuts TEXT NOT NULL,
  repeated TEXT NOT NULL,
  sketch TEXT[] NOT NULL,
  place TEXT NOT NULL,
  lines TEXT[] NOT NULL,
  site TEXT[] NOT NULL,
  words TEXT[] NOT NULL,
  passages TEXT NOT NULL,
  count INTEGER NOT NULL,
  vectors BYTEA,
  pending BOOLEAN NOT NULL,
  holder TEXT,
  until TIMESTAMPTZ
);
CREATE INDEX article_family ON article (family, since, id);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_place ON article (place);
CREATE INDEX article_pending ON article (number) WHERE pending;
CREATE INDEX article_sketch ON article USING gin (sketch);
CREATE INDEX article_lines ON article USING gin (lines);
CREATE INDEX article_words ON article USING gin (words);
-- The last change of each article, for indexes that follow.
CREATE TABLE article_change (
  article TEXT COLLATE "C" PRIMARY KEY,
  sequence BIGINT NOT NULL UNIQUE,
  deleted BOOLEAN NOT NULL
);
CREATE SEQUENCE article_sequence OWNED BY article_change.sequence;
