-- When the bucket of tokens of each client that asks is full again. Not logged: lost with the power, each is full.
CREATE UNLOGGED TABLE rate (
  client TEXT COLLATE "C" PRIMARY KEY,
  full_at TIMESTAMPTZ NOT NULL
);
