-- A step of a duty and the fact that tells it are one transaction, made by a request of the agency.
CREATE POLICY fact_of_duties ON fact FOR INSERT TO ${service}_app
  WITH CHECK (source ^@ '/alliance/' AND type ^@ 'qilian.alliance.'
    AND EXISTS (SELECT FROM duty_shift d
      WHERE d.id = aggregate_id AND qilian_sees(d.agency, NULL)));
