-- Somebody on the telephone has the agency's own number of a matter and nothing else.
CREATE INDEX incident_by_caseref ON incident (caseref) WHERE caseref IS NOT NULL;
