CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  updated INTEGER NOT NULL
);
CREATE TABLE turn (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  complete INTEGER NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX turn_conversation ON turn (conversation, number);
