-- Which server is about a question.
ALTER TABLE delivery ADD COLUMN holder TEXT;
