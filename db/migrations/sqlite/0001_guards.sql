-- The journal and what it records are append only.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER change_no_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
-- No two physical stays on one unit-day; units of desks take several.
CREATE TRIGGER stay_no_overlap BEFORE INSERT ON stay
WHEN NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind = 'physical'
BEGIN
  SELECT RAISE(ABORT, 'stay.overlap') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind = 'physical' AND s.id <> NEW.id
      AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on) AND (s.to_on IS NULL OR NEW.from_on < s.to_on)
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.kind = 'desks'));
END;
--> statement-breakpoint
CREATE TRIGGER stay_no_overlap_again BEFORE UPDATE OF superseded_at, unit, from_on, to_on, kind ON stay
WHEN NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind = 'physical'
BEGIN
  SELECT RAISE(ABORT, 'stay.overlap') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind = 'physical' AND s.id <> NEW.id
      AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on) AND (s.to_on IS NULL OR NEW.from_on < s.to_on)
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.kind = 'desks'));
END;
