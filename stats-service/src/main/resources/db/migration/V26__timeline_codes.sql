-- Matters that know each other by a code are tied to a knot, an id of version 8 that is no matter
-- and that nobody sees as one. From it a reader comes to the matters that it may see, and to no other.
DROP POLICY timeline_link_app ON timeline_link;
CREATE POLICY timeline_link_app ON timeline_link FOR SELECT TO ${service}_app
  USING (EXISTS (SELECT FROM timeline_matter m
                 WHERE m.generation = timeline_link.generation AND m.id = matter)
    OR (substr(matter::text, 15, 1) = '8'
      AND EXISTS (SELECT FROM timeline_matter m
                  WHERE m.generation = timeline_link.generation AND m.id = other)));
