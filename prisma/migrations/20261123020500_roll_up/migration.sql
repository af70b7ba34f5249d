-- What a newly approved figure changes in the unit itself and in every unit above it. An approval calls it last of all: the
-- units at the top, which every approval needs, are locked for a moment only, however many units are below them.
DROP FUNCTION sum_children(int, text, int[], int[]);

-- `unit_ids` leads from the unit up, as far as each counts in the next; `leaves` says how many units are expected to report at
-- or below the first. Both were read in the version `expected` of the structure: should that have moved, nothing is written
-- and the caller tries again.
CREATE FUNCTION roll_up(expected text, of_period text, goals text[], numerators int[], denominators int[], unit_ids int[], leaves int)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  -- The goals in which the figure that stands for the unit has changed, by how much it has grown, and the units reported in it.
  changed text[];
  more_numerator int[];
  more_denominator int[];
  more_reported int[];
BEGIN
  -- A rebuild under way is waited for, and what it was made for is seen.
  LOCK TABLE "RolledFigure" IN ROW EXCLUSIVE MODE;
  IF (SELECT sum(structure)::text FROM "AuditLane") <> expected THEN
    RAISE EXCEPTION 'the structure has changed' USING ERRCODE = 'serialization_failure';
  END IF;

  FOR level IN 1 .. cardinality(unit_ids) LOOP
    -- Whoever comes second to a unit and period sees what the first one wrote. All lock from the bottom up: no deadlock.
    PERFORM pg_advisory_xact_lock(unit_ids[level], hashtext(of_period));
    IF level = 1 THEN
      WITH was AS (
        SELECT r.* FROM "RolledFigure" r WHERE r."unitId" = unit_ids[1] AND r.goal = ANY (goals) AND r.period = of_period
      ), own AS (
        INSERT INTO "RolledFigure" AS r ("unitId", period, goal, "ownNumerator", "ownDenominator")
        SELECT unit_ids[1], of_period, f.* FROM unnest(goals, numerators, denominators) f
        ON CONFLICT ("unitId", goal, period) DO UPDATE
        SET "ownNumerator" = excluded."ownNumerator", "ownDenominator" = excluded."ownDenominator" RETURNING r.*
      ), more AS (
        SELECT goal, coalesce(own."ownNumerator", own."childrenNumerator", 0) - coalesce(was."ownNumerator", was."childrenNumerator", 0) AS numerator,
          coalesce(own."ownDenominator", own."childrenDenominator", 0) - coalesce(was."ownDenominator", was."childrenDenominator", 0) AS denominator,
          CASE WHEN own."ownNumerator" IS NULL THEN own.reported ELSE leaves END
            - CASE WHEN was."ownNumerator" IS NULL THEN coalesce(was.reported, 0) ELSE leaves END AS reported
        FROM own LEFT JOIN was USING (goal))
      SELECT array_agg(goal), array_agg(numerator), array_agg(denominator), array_agg(reported)
      INTO changed, more_numerator, more_denominator, more_reported
      FROM more WHERE (numerator, denominator, reported) <> (0, 0, 0);
    ELSE
      WITH more AS (
        SELECT * FROM unnest(changed, more_numerator, more_denominator, more_reported) m (goal, numerator, denominator, reported)
      ), sums AS (
        -- Without any unit reported below, the sum is unknown, not 0.
        UPDATE "RolledFigure" r SET reported = r.reported + m.reported,
          "childrenNumerator" = CASE WHEN r.reported + m.reported > 0 THEN coalesce(r."childrenNumerator", 0) + m.numerator END,
          "childrenDenominator" = CASE WHEN r.reported + m.reported > 0 THEN coalesce(r."childrenDenominator", 0) + m.denominator END
        FROM more m WHERE r."unitId" = unit_ids[level] AND r.goal = m.goal AND r.period = of_period
        RETURNING r.goal, r."ownNumerator"
      ), first_sums AS (
        INSERT INTO "RolledFigure" ("unitId", period, goal, "childrenNumerator", "childrenDenominator", reported)
        SELECT unit_ids[level], of_period, m.* FROM more m WHERE m.goal NOT IN (SELECT goal FROM sums)
      )
      SELECT array_agg(goal), array_agg(numerator), array_agg(denominator), array_agg(reported)
      INTO changed, more_numerator, more_denominator, more_reported
      -- Its own figure stands for the unit: nothing changes for those above.
      FROM more LEFT JOIN sums USING (goal) WHERE sums."ownNumerator" IS NULL;
    END IF;
    EXIT WHEN changed IS NULL;
  END LOOP;
END $$;
