-- Time in nobody's hands, also of tasks that nobody has taken yet: since when it would be had it been
-- one stretch, and until when the alliance was told of it.
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task ADD COLUMN idle_from timestamptz, ADD COLUMN idle_told_at timestamptz;
UPDATE task SET idle_from = idle_since - idle_seconds * interval '1 second'
WHERE idle_since IS NOT NULL;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE INDEX task_idle ON task (idle_since, id) WHERE idle_since IS NOT NULL;
