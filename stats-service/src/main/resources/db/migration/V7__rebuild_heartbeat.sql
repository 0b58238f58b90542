-- A construction shows that somebody works on it; one that has not for a while was abandoned.
ALTER TABLE projection ADD COLUMN seen_at timestamptz;
