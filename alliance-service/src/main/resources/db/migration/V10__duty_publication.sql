-- A version of a duty list decides who leads: one account enters it, another publishes it.
ALTER TABLE duty_list NO FORCE ROW LEVEL SECURITY;
ALTER TABLE duty_list ADD COLUMN published_by text, ADD COLUMN published_at timestamptz;
-- What stood before this rule stands on.
UPDATE duty_list SET published_by = 'before-publication', published_at = entered_at;
ALTER TABLE duty_list
  ADD CHECK ((published_by IS NULL) = (published_at IS NULL)),
  ADD CHECK (published_by <> entered_by);
ALTER TABLE duty_list FORCE ROW LEVEL SECURITY;
GRANT UPDATE (published_by, published_at) ON duty_list TO ${service}_app;
CREATE POLICY duty_list_published ON duty_list FOR UPDATE TO ${service}_app
  USING (published_by IS NULL
    AND (qilian_sees(NULL, place_path) OR current_setting('qilian.scope', true) = '*'))
  WITH CHECK (published_by IS NOT NULL);
