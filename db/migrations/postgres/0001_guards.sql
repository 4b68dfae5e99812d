-- The journal and what it records are append only.
CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'journal is append-only'; END $$;
--> statement-breakpoint
CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
--> statement-breakpoint
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
--> statement-breakpoint
CREATE TRIGGER change_no_change BEFORE UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
--> statement-breakpoint
CREATE TRIGGER change_no_truncate BEFORE TRUNCATE ON change FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
--> statement-breakpoint
-- No two physical stays on one unit-day; units of desks take several. Writers hold the advisory lock, so the test sees all.
CREATE FUNCTION refuse_overlapping_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind = 'physical' AND EXISTS (
    SELECT 1 FROM stay s WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind = 'physical' AND s.id <> NEW.id
      AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on) AND (s.to_on IS NULL OR NEW.from_on < s.to_on)
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.kind = 'desks'))
  THEN RAISE EXCEPTION 'stay.overlap' USING ERRCODE = '23P01'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stay_no_overlap BEFORE INSERT OR UPDATE ON stay FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_stay();
