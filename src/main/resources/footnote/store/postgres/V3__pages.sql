-- Where the printed pages of an article begin; null in what has none, and in what was put before.
ALTER TABLE article ADD COLUMN pages TEXT;
