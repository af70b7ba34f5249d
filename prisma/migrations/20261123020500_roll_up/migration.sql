-- What a newly approved figure changes in the unit itself and in every unit above it. An approval calls it last of all: the
-- rows of the units at the top, which every approval needs, are locked for a moment only, however many units are below them.
DROP FUNCTION sum_children(int, text, int[], int[]);

-- `unit_ids` leads from the unit up, as far as each counts in the next; `leaves` says how many units are expected to report at
-- or below the first. Both were read in the version `expected` of the structure: should that have moved, nothing is written
-- and the caller tries again.
CREATE FUNCTION roll_up(expected text, of_period text, goals text[], numerators int[], denominators int[], unit_ids int[], leaves int)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was "RolledFigure";
  has_own boolean;
  -- By how much the figure that stands for the unit, and the units reported in it, have grown; per goal.
  more_numerator int[];
  more_denominator int[];
  more_reported int[];
BEGIN
  -- A rebuild under way is waited for, and what it was made for is seen.
  LOCK TABLE "RolledFigure" IN ROW EXCLUSIVE MODE;
  IF (SELECT sum(structure)::text FROM "AuditLane") <> expected THEN
    RAISE EXCEPTION 'the structure has changed' USING ERRCODE = 'serialization_failure';
  END IF;

  -- Rows are locked from the bottom up and in one order of the goals, by everybody: nobody waits for one another.
  FOR level IN 1 .. cardinality(unit_ids) LOOP
    INSERT INTO "RolledFigure" ("unitId", period, goal) SELECT unit_ids[level], of_period, unnest(goals) ON CONFLICT DO NOTHING;
    FOR g IN 1 .. cardinality(goals) LOOP
      IF level = 1 THEN
        SELECT * INTO STRICT was FROM "RolledFigure" r
        WHERE r."unitId" = unit_ids[1] AND r.goal = goals[g] AND r.period = of_period FOR UPDATE;
        UPDATE "RolledFigure" r SET "ownNumerator" = numerators[g], "ownDenominator" = denominators[g]
        WHERE r."unitId" = unit_ids[1] AND r.goal = goals[g] AND r.period = of_period;
        more_numerator[g] := coalesce(numerators[g], was."childrenNumerator", 0) - coalesce(was."ownNumerator", was."childrenNumerator", 0);
        more_denominator[g] := coalesce(denominators[g], was."childrenDenominator", 0) - coalesce(was."ownDenominator", was."childrenDenominator", 0);
        more_reported[g] := CASE WHEN numerators[g] IS NULL THEN was.reported ELSE leaves END
          - CASE WHEN was."ownNumerator" IS NULL THEN was.reported ELSE leaves END;
      ELSIF (more_numerator[g], more_denominator[g], more_reported[g]) <> (0, 0, 0) THEN
        -- Without any unit reported below, the sum is unknown, not 0.
        UPDATE "RolledFigure" r SET reported = r.reported + more_reported[g],
          "childrenNumerator" = CASE WHEN r.reported + more_reported[g] > 0 THEN coalesce(r."childrenNumerator", 0) + more_numerator[g] END,
          "childrenDenominator" = CASE WHEN r.reported + more_reported[g] > 0 THEN coalesce(r."childrenDenominator", 0) + more_denominator[g] END
        WHERE r."unitId" = unit_ids[level] AND r.goal = goals[g] AND r.period = of_period
        RETURNING "ownNumerator" IS NOT NULL INTO STRICT has_own;
        -- Its own figure stands for the unit: nothing changes for those above.
        IF has_own THEN
          more_numerator[g] := 0;
          more_denominator[g] := 0;
          more_reported[g] := 0;
        END IF;
      END IF;
    END LOOP;
  END LOOP;
END $$;
