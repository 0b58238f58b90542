-- Publishing an issue, restating one and finding a source silent are deeds of requests and of the
-- watch under the role app; the fact that tells of one is written in its transaction. So the app
-- role may append to the log, but nothing except our own facts to our own topic.
GRANT INSERT ON fact, outbox TO ${service}_app;
CREATE POLICY fact_stats ON fact FOR INSERT TO ${service}_app
  WITH CHECK (agency = 'qilian' AND source = '/stats' AND type ^@ 'qilian.stats.'
    AND effects = '[]' AND qilian_sees(NULL, place_path));
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_machine ON outbox TO ${service}_machine USING (true) WITH CHECK (true);
CREATE POLICY outbox_stats ON outbox FOR INSERT TO ${service}_app
  WITH CHECK (topic = 7 AND EXISTS (
    SELECT FROM fact f WHERE f.event_id = outbox.event_id AND f.source = '/stats'));
