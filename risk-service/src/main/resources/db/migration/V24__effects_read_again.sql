-- Effects were once kept of every alarm: also of consultations, harassing calls, false alarms and
-- linked matters. The topic is read again from its beginning under a new group, and what was kept
-- by the old reading gives way, event by event: figures are never of a half-read history.
ALTER TABLE incident_effect ADD COLUMN reading smallint NOT NULL DEFAULT 1;
-- Without a default, an instance of the release before, which would go on in the old way, waits
-- until it is stopped.
ALTER TABLE incident_effect ALTER COLUMN reading DROP DEFAULT;
CREATE INDEX incident_effect_of_old ON incident_effect (event_id) WHERE reading = 1;
GRANT DELETE ON incident_effect TO ${service}_machine;
-- Only what the old reading kept may go.
DROP POLICY incident_effect_machine ON incident_effect;
CREATE POLICY incident_effect_read ON incident_effect FOR SELECT TO ${service}_machine USING (true);
CREATE POLICY incident_effect_written ON incident_effect FOR INSERT TO ${service}_machine
  WITH CHECK (reading = 2);
CREATE POLICY incident_effect_replaced ON incident_effect FOR DELETE TO ${service}_machine
  USING (reading = 1);
