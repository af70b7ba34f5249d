-- What a unit's children come to in a period, after one of them changed: one call per unit on the way up, all of them in one
-- statement, so that the rows of the units at the top, which everybody needs, are locked for a moment only.
CREATE FUNCTION sum_children(unit_id int, of_period text, child_ids int[], child_leaves int[]) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  -- Locked before the children are read: whoever comes second sees what the first one wrote.
  INSERT INTO "RolledFigure" ("unitId", period, goal)
  SELECT unit_id, of_period, unnest(ARRAY['coverage', 'formation', 'union-backed', 'admission'])
  ON CONFLICT ("unitId", goal, period) DO UPDATE SET reported = "RolledFigure".reported;

  UPDATE "RolledFigure" r
  SET "childrenNumerator" = s.numerator, "childrenDenominator" = s.denominator, reported = s.reported
  FROM (
    SELECT c.goal, sum(coalesce(c."ownNumerator", c."childrenNumerator")) AS numerator,
      sum(coalesce(c."ownDenominator", c."childrenDenominator")) AS denominator,
      sum(CASE WHEN c."ownNumerator" IS NOT NULL THEN child.leaves ELSE c.reported END) AS reported
    FROM unnest(child_ids, child_leaves) child (id, leaves)
    JOIN "RolledFigure" c ON c."unitId" = child.id AND c.period = of_period
    GROUP BY c.goal) s
  WHERE r."unitId" = unit_id AND r.period = of_period AND r.goal = s.goal;
  RETURN unit_id;
END $$;
