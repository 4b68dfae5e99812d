CREATE TABLE "building" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"address" text,
	"zone" text,
	"created_at" text NOT NULL,
	"withdrawn_at" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carrier_grade" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"carrier" text NOT NULL,
	"rule_set" text NOT NULL,
	"level" text NOT NULL,
	"grade" text,
	"number" text,
	"authority" text,
	"issued_on" text,
	"from_on" text NOT NULL,
	"to_on" text,
	"revoked_on" text,
	"source" text,
	CONSTRAINT "carrier_grade_level_one_of" CHECK ("level" in ('national', 'provincial', 'municipal', 'district')),
	CONSTRAINT "carrier_grade_issued_on_day" CHECK (length("issued_on") = 10 and substr("issued_on", 5, 1) = '-' and substr("issued_on", 8, 1) = '-'),
	CONSTRAINT "carrier_grade_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "carrier_grade_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-'),
	CONSTRAINT "carrier_grade_revoked_on_day" CHECK (length("revoked_on") = 10 and substr("revoked_on", 5, 1) = '-' and substr("revoked_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "floor" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"building" text NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	"gross_cent" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monthly_report" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"carrier" text NOT NULL,
	"month" text NOT NULL,
	"state" text NOT NULL,
	"figures" json NOT NULL,
	"note" text,
	"confirmed_at" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"decided_at" text,
	"decided_by" text,
	"decision_note" text,
	"version" integer NOT NULL,
	CONSTRAINT "monthly_report_month_day" CHECK (length("month") = 10 and substr("month", 5, 1) = '-' and substr("month", 8, 1) = '-'),
	CONSTRAINT "monthly_report_state_one_of" CHECK ("state" in ('confirmed', 'returned', 'accepted'))
);
--> statement-breakpoint
CREATE TABLE "placement_request" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"carrier" text NOT NULL,
	"reason" text NOT NULL,
	"requested_at" text NOT NULL,
	"requested_by" text NOT NULL,
	"decision" text,
	"decided_at" text,
	"decided_by" text,
	"note" text,
	"version" integer NOT NULL,
	CONSTRAINT "placement_request_decision_one_of" CHECK ("decision" in ('approved', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "space_demand" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text,
	"name" text,
	"least_cent" bigint NOT NULL,
	"most_cent" bigint,
	"power_kw" integer,
	"load_kg" integer,
	"kinds" json,
	"from_on" text NOT NULL,
	"officer" text,
	"note" text,
	"closed_on" text,
	"outcome" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "space_demand_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "space_demand_closed_on_day" CHECK (length("closed_on") = 10 and substr("closed_on", 5, 1) = '-' and substr("closed_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "unit_change" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"carrier" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" text NOT NULL,
	"before_units" json NOT NULL,
	"after_units" json NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"undone_at" text,
	CONSTRAINT "unit_change_kind_one_of" CHECK ("kind" in ('split', 'merge')),
	CONSTRAINT "unit_change_happened_on_day" CHECK (length("happened_on") = 10 and substr("happened_on", 5, 1) = '-' and substr("happened_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "firm_chain_link" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"firm" text NOT NULL,
	"link" text NOT NULL,
	"is_primary" boolean NOT NULL,
	"from_on" text,
	"to_on" text,
	"source" text,
	CONSTRAINT "firm_chain_link_link_one_of" CHECK ("link" in ('chip', 'machine', 'operating-system', 'database', 'middleware', 'application', 'security', 'cloud', 'integration', 'emerging')),
	CONSTRAINT "firm_chain_link_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "firm_chain_link_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "lead" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"code" text,
	"firm" text,
	"chain_link" text,
	"officer" text,
	"xinchuang" boolean NOT NULL,
	"carrier" text,
	"area_cent" bigint,
	"expected_on" text,
	"promised_investment_yuan" bigint,
	"delivered_investment_yuan" bigint,
	"promised_output_yuan" bigint,
	"delivered_output_yuan" bigint,
	"origin" text,
	"note" text,
	"stage" text NOT NULL,
	"stage_since" text NOT NULL,
	"ended_on" text,
	"ended_as" text,
	"end_why" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "lead_chain_link_one_of" CHECK ("chain_link" in ('chip', 'machine', 'operating-system', 'database', 'middleware', 'application', 'security', 'cloud', 'integration', 'emerging')),
	CONSTRAINT "lead_expected_on_day" CHECK (length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "lead_stage_since_day" CHECK (length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "lead_ended_on_day" CHECK (length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-'),
	CONSTRAINT "lead_ended_as_one_of" CHECK ("ended_as" in ('won', 'lost'))
);
--> statement-breakpoint
CREATE TABLE "pipeline_step" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"pipeline" text NOT NULL,
	"item" text NOT NULL,
	"position" integer NOT NULL,
	"from_stage" text,
	"to_stage" text,
	"happened_on" text NOT NULL,
	CONSTRAINT "pipeline_step_pipeline_one_of" CHECK ("pipeline" in ('lead', 'space', 'platform')),
	CONSTRAINT "pipeline_step_happened_on_day" CHECK (length("happened_on") = 10 and substr("happened_on", 5, 1) = '-' and substr("happened_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "platform_project" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"type" text NOT NULL,
	"level" text NOT NULL,
	"upgrades" text,
	"platform" text,
	"host_firm" text,
	"host_name" text,
	"field" text,
	"officer" text,
	"expected_on" text,
	"note" text,
	"stage" text NOT NULL,
	"stage_since" text NOT NULL,
	"ended_on" text,
	"ended_as" text,
	"end_why" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "platform_project_level_one_of" CHECK ("level" in ('national', 'provincial', 'municipal', 'district')),
	CONSTRAINT "platform_project_expected_on_day" CHECK (length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "platform_project_stage_since_day" CHECK (length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "platform_project_ended_on_day" CHECK (length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-'),
	CONSTRAINT "platform_project_ended_as_one_of" CHECK ("ended_as" in ('recognised', 'not-passed', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "space_project" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"carrier_type" text NOT NULL,
	"xinchuang" boolean NOT NULL,
	"zone" text,
	"address" text,
	"area_cent" bigint NOT NULL,
	"expected_on" text,
	"officer" text,
	"carrier" text,
	"note" text,
	"stage" text NOT NULL,
	"stage_since" text NOT NULL,
	"ended_on" text,
	"ended_as" text,
	"end_why" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "space_project_carrier_type_one_of" CHECK ("carrier_type" in ('maker-space', 'incubator', 'accelerator', 'park', 'twin-building')),
	CONSTRAINT "space_project_expected_on_day" CHECK (length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "space_project_stage_since_day" CHECK (length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "space_project_ended_on_day" CHECK (length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-'),
	CONSTRAINT "space_project_ended_as_one_of" CHECK ("ended_as" in ('opened', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "stay" DROP CONSTRAINT "stay_kind_one_of";--> statement-breakpoint
ALTER TABLE "topic_clock" DROP CONSTRAINT "topic_clock_topic_one_of";--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "long_cycle" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "desks" integer;--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "lease_end_on" text;--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "rent_note" text;--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "graduation" text;--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "next_stay" text;--> statement-breakpoint
ALTER TABLE "stay" ADD COLUMN "placement" text;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "floor_at" text;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "usable_cent" bigint;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "power_kw" integer;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "load_kg" integer;--> statement-breakpoint
ALTER TABLE "firm" ADD COLUMN "team" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "platform" ADD COLUMN "field" text;--> statement-breakpoint
ALTER TABLE "platform" ADD COLUMN "follows" text;--> statement-breakpoint
ALTER TABLE "carrier_grade" ADD CONSTRAINT "carrier_grade_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floor" ADD CONSTRAINT "floor_building_building_id_fk" FOREIGN KEY ("building") REFERENCES "public"."building"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monthly_report" ADD CONSTRAINT "monthly_report_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_request" ADD CONSTRAINT "placement_request_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_request" ADD CONSTRAINT "placement_request_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_demand" ADD CONSTRAINT "space_demand_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_chain_link" ADD CONSTRAINT "firm_chain_link_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead" ADD CONSTRAINT "lead_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead" ADD CONSTRAINT "lead_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_project" ADD CONSTRAINT "platform_project_host_firm_firm_id_fk" FOREIGN KEY ("host_firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_project" ADD CONSTRAINT "space_project_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "building_name" ON "building" USING btree ("district","name_key");--> statement-breakpoint
CREATE INDEX "carrier_grade_carrier" ON "carrier_grade" USING btree ("carrier","from_on","to_on") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "carrier_grade_fact" ON "carrier_grade" USING btree ("fact");--> statement-breakpoint
CREATE UNIQUE INDEX "floor_label" ON "floor" USING btree ("building","label");--> statement-breakpoint
CREATE UNIQUE INDEX "monthly_report_once" ON "monthly_report" USING btree ("carrier","month");--> statement-breakpoint
CREATE INDEX "monthly_report_month" ON "monthly_report" USING btree ("district","month","state");--> statement-breakpoint
CREATE INDEX "placement_request_carrier" ON "placement_request" USING btree ("carrier","requested_at");--> statement-breakpoint
CREATE INDEX "placement_request_waiting" ON "placement_request" USING btree ("district","requested_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "space_demand_open" ON "space_demand" USING btree ("district","from_on","id") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "unit_change_carrier" ON "unit_change" USING btree ("carrier","happened_on");--> statement-breakpoint
CREATE INDEX "firm_chain_link_firm" ON "firm_chain_link" USING btree ("firm","link") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "firm_chain_link_once" ON "firm_chain_link" USING btree ("firm","link","from_on") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "lead_board" ON "lead" USING btree ("district","stage","stage_since","id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "lead_ended" ON "lead" USING btree ("district","ended_on");--> statement-breakpoint
CREATE INDEX "lead_name" ON "lead" USING btree ("district","name_key");--> statement-breakpoint
CREATE INDEX "pipeline_step_item" ON "pipeline_step" USING btree ("item","position") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "pipeline_step_days" ON "pipeline_step" USING btree ("district","pipeline","happened_on","item") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "platform_project_board" ON "platform_project" USING btree ("district","stage","stage_since","id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "platform_project_ended" ON "platform_project" USING btree ("district","ended_on");--> statement-breakpoint
CREATE INDEX "space_project_board" ON "space_project" USING btree ("district","stage","stage_since","id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "space_project_ended" ON "space_project" USING btree ("district","ended_on");--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_floor_at_floor_id_fk" FOREIGN KEY ("floor_at") REFERENCES "public"."floor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stay_lease" ON "stay" USING btree ("district","lease_end_on","carrier") WHERE superseded_at is null and to_on is null;--> statement-breakpoint
CREATE INDEX "unit_floor" ON "unit" USING btree ("floor_at","from_on","to_on") WHERE superseded_at is null;--> statement-breakpoint
ALTER TABLE "stay" ADD CONSTRAINT "stay_lease_end_on_day" CHECK (length("lease_end_on") = 10 and substr("lease_end_on", 5, 1) = '-' and substr("lease_end_on", 8, 1) = '-');--> statement-breakpoint
ALTER TABLE "stay" ADD CONSTRAINT "stay_graduation_one_of" CHECK ("graduation" in ('high-tech', 'investment', 'revenue', 'acquired-or-listed'));--> statement-breakpoint
ALTER TABLE "stay" ADD CONSTRAINT "stay_kind_one_of" CHECK ("kind" in ('physical', 'registered', 'reserved'));--> statement-breakpoint
ALTER TABLE "topic_clock" ADD CONSTRAINT "topic_clock_topic_one_of" CHECK ("topic" in ('cases', 'metrics', 'support', 'pipelines'));--> statement-breakpoint
-- A reserved room is held like one that is lived in; no more desks on any day than the unit has (the number taken can only
-- rise on a day a stay begins).
CREATE OR REPLACE FUNCTION refuse_overlapping_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind <> 'registered' THEN
    IF EXISTS (
      SELECT 1 FROM stay s WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
        AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on) AND (s.to_on IS NULL OR NEW.from_on < s.to_on)
        AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.kind = 'desks'))
    THEN RAISE EXCEPTION 'stay.overlap' USING ERRCODE = '23P01'; END IF;
    IF NEW.desks IS NOT NULL AND EXISTS (
      SELECT 1 FROM (
        SELECT NEW.from_on AS d UNION SELECT s.from_on FROM stay s
        WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
          AND s.from_on >= NEW.from_on AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on)
      ) AS days WHERE NEW.desks + (
        SELECT coalesce(sum(s.desks), 0) FROM stay s
        WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
          AND s.from_on <= days.d AND (s.to_on IS NULL OR s.to_on > days.d)
      ) > (SELECT u.desks FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.desks IS NOT NULL))
    THEN RAISE EXCEPTION 'stay.desks' USING ERRCODE = '23P01'; END IF;
  END IF;
  RETURN NEW;
END $$;
