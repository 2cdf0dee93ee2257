-- Questions that came from a chat service: taken down before they are acknowledged, and kept so as to be known again.
CREATE TABLE delivery (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  place TEXT NOT NULL UNIQUE,
  thread TEXT NOT NULL,
  request TEXT NOT NULL,
  posted TEXT,
  answer TEXT,
  finished INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL
);
CREATE INDEX delivery_thread ON delivery (thread);
CREATE INDEX delivery_unfinished ON delivery (number) WHERE NOT finished;
CREATE INDEX delivery_at ON delivery (at);
