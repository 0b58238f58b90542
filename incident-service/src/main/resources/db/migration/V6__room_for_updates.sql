-- An incident is written again with nearly every fact of its matter; room on its page keeps the new
-- version there, so that none of its indexes has to be written.
ALTER TABLE incident SET (fillfactor = 70);
