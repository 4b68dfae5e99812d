CREATE TABLE `building` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`address` text,
	`zone` text,
	`created_at` text NOT NULL,
	`withdrawn_at` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `building_name` ON `building` (`district`,`name_key`);--> statement-breakpoint
CREATE TABLE `carrier_grade` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`fact` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`superseded_at` text,
	`superseded_by` text,
	`why` text,
	`batch` text,
	`carrier` text NOT NULL,
	`rule_set` text NOT NULL,
	`level` text NOT NULL,
	`grade` text,
	`number` text,
	`authority` text,
	`issued_on` text,
	`from_on` text NOT NULL,
	`to_on` text,
	`revoked_on` text,
	`source` text,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "carrier_grade_level_one_of" CHECK("level" in ('national', 'provincial', 'municipal', 'district')),
	CONSTRAINT "carrier_grade_issued_on_day" CHECK(length("issued_on") = 10 and substr("issued_on", 5, 1) = '-' and substr("issued_on", 8, 1) = '-'),
	CONSTRAINT "carrier_grade_from_on_day" CHECK(length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "carrier_grade_to_on_day" CHECK(length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-'),
	CONSTRAINT "carrier_grade_revoked_on_day" CHECK(length("revoked_on") = 10 and substr("revoked_on", 5, 1) = '-' and substr("revoked_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE INDEX `carrier_grade_carrier` ON `carrier_grade` (`carrier`,`from_on`,`to_on`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `carrier_grade_fact` ON `carrier_grade` (`fact`);--> statement-breakpoint
CREATE TABLE `floor` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`building` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`gross_cent` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`building`) REFERENCES `building`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `floor_label` ON `floor` (`building`,`label`);--> statement-breakpoint
CREATE TABLE `monthly_report` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`carrier` text NOT NULL,
	`month` text NOT NULL,
	`state` text NOT NULL,
	`figures` text NOT NULL,
	`note` text,
	`confirmed_at` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`decision_note` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "monthly_report_month_day" CHECK(length("month") = 10 and substr("month", 5, 1) = '-' and substr("month", 8, 1) = '-'),
	CONSTRAINT "monthly_report_state_one_of" CHECK("state" in ('confirmed', 'returned', 'accepted'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monthly_report_once` ON `monthly_report` (`carrier`,`month`);--> statement-breakpoint
CREATE INDEX `monthly_report_month` ON `monthly_report` (`district`,`month`,`state`);--> statement-breakpoint
CREATE TABLE `placement_request` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`firm` text NOT NULL,
	`carrier` text NOT NULL,
	`reason` text NOT NULL,
	`requested_at` text NOT NULL,
	`requested_by` text NOT NULL,
	`decision` text,
	`decided_at` text,
	`decided_by` text,
	`note` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "placement_request_decision_one_of" CHECK("decision" in ('approved', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `placement_request_carrier` ON `placement_request` (`carrier`,`requested_at`);--> statement-breakpoint
CREATE INDEX `placement_request_waiting` ON `placement_request` (`district`,`requested_at`) WHERE decided_at is null;--> statement-breakpoint
CREATE TABLE `space_demand` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`firm` text,
	`name` text,
	`least_cent` integer NOT NULL,
	`most_cent` integer,
	`power_kw` integer,
	`load_kg` integer,
	`kinds` text,
	`from_on` text NOT NULL,
	`officer` text,
	`note` text,
	`closed_on` text,
	`outcome` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "space_demand_from_on_day" CHECK(length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "space_demand_closed_on_day" CHECK(length("closed_on") = 10 and substr("closed_on", 5, 1) = '-' and substr("closed_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE INDEX `space_demand_open` ON `space_demand` (`district`,`from_on`,`id`) WHERE closed_on is null;--> statement-breakpoint
CREATE TABLE `unit_change` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`carrier` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`before_units` text NOT NULL,
	`after_units` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`undone_at` text,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_change_kind_one_of" CHECK("kind" in ('split', 'merge')),
	CONSTRAINT "unit_change_happened_on_day" CHECK(length("happened_on") = 10 and substr("happened_on", 5, 1) = '-' and substr("happened_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE INDEX `unit_change_carrier` ON `unit_change` (`carrier`,`happened_on`);--> statement-breakpoint
CREATE TABLE `firm_chain_link` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`fact` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`superseded_at` text,
	`superseded_by` text,
	`why` text,
	`batch` text,
	`firm` text NOT NULL,
	`link` text NOT NULL,
	`is_primary` integer NOT NULL,
	`from_on` text,
	`to_on` text,
	`source` text,
	FOREIGN KEY (`firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "firm_chain_link_link_one_of" CHECK("link" in ('chip', 'machine', 'operating-system', 'database', 'middleware', 'application', 'security', 'cloud', 'integration', 'emerging')),
	CONSTRAINT "firm_chain_link_from_on_day" CHECK(length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "firm_chain_link_to_on_day" CHECK(length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE INDEX `firm_chain_link_firm` ON `firm_chain_link` (`firm`,`link`) WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `firm_chain_link_once` ON `firm_chain_link` (`firm`,`link`,`from_on`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `lead` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`code` text,
	`firm` text,
	`chain_link` text,
	`officer` text,
	`xinchuang` integer NOT NULL,
	`carrier` text,
	`area_cent` integer,
	`expected_on` text,
	`promised_investment_yuan` integer,
	`delivered_investment_yuan` integer,
	`promised_output_yuan` integer,
	`delivered_output_yuan` integer,
	`origin` text,
	`note` text,
	`stage` text NOT NULL,
	`stage_since` text NOT NULL,
	`ended_on` text,
	`ended_as` text,
	`end_why` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lead_chain_link_one_of" CHECK("chain_link" in ('chip', 'machine', 'operating-system', 'database', 'middleware', 'application', 'security', 'cloud', 'integration', 'emerging')),
	CONSTRAINT "lead_expected_on_day" CHECK(length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "lead_stage_since_day" CHECK(length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "lead_ended_on_day" CHECK(length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-'),
	CONSTRAINT "lead_ended_as_one_of" CHECK("ended_as" in ('won', 'lost'))
);
--> statement-breakpoint
CREATE INDEX `lead_board` ON `lead` (`district`,`stage`,`stage_since`,`id`) WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX `lead_ended` ON `lead` (`district`,`ended_on`);--> statement-breakpoint
CREATE INDEX `lead_name` ON `lead` (`district`,`name_key`);--> statement-breakpoint
CREATE TABLE `pipeline_step` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`fact` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`superseded_at` text,
	`superseded_by` text,
	`why` text,
	`batch` text,
	`pipeline` text NOT NULL,
	`item` text NOT NULL,
	`position` integer NOT NULL,
	`from_stage` text,
	`to_stage` text,
	`happened_on` text NOT NULL,
	CONSTRAINT "pipeline_step_pipeline_one_of" CHECK("pipeline" in ('lead', 'space', 'platform')),
	CONSTRAINT "pipeline_step_happened_on_day" CHECK(length("happened_on") = 10 and substr("happened_on", 5, 1) = '-' and substr("happened_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE INDEX `pipeline_step_item` ON `pipeline_step` (`item`,`position`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `pipeline_step_days` ON `pipeline_step` (`district`,`pipeline`,`happened_on`,`item`) WHERE superseded_at is null;--> statement-breakpoint
CREATE TABLE `platform_project` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`type` text NOT NULL,
	`level` text NOT NULL,
	`upgrades` text,
	`platform` text,
	`host_firm` text,
	`host_name` text,
	`field` text,
	`officer` text,
	`expected_on` text,
	`note` text,
	`stage` text NOT NULL,
	`stage_since` text NOT NULL,
	`ended_on` text,
	`ended_as` text,
	`end_why` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`host_firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "platform_project_level_one_of" CHECK("level" in ('national', 'provincial', 'municipal', 'district')),
	CONSTRAINT "platform_project_expected_on_day" CHECK(length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "platform_project_stage_since_day" CHECK(length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "platform_project_ended_on_day" CHECK(length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-'),
	CONSTRAINT "platform_project_ended_as_one_of" CHECK("ended_as" in ('recognised', 'not-passed', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `platform_project_board` ON `platform_project` (`district`,`stage`,`stage_since`,`id`) WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX `platform_project_ended` ON `platform_project` (`district`,`ended_on`);--> statement-breakpoint
CREATE TABLE `space_project` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`carrier_type` text NOT NULL,
	`xinchuang` integer NOT NULL,
	`zone` text,
	`address` text,
	`area_cent` integer NOT NULL,
	`expected_on` text,
	`officer` text,
	`carrier` text,
	`note` text,
	`stage` text NOT NULL,
	`stage_since` text NOT NULL,
	`ended_on` text,
	`ended_as` text,
	`end_why` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "space_project_carrier_type_one_of" CHECK("carrier_type" in ('maker-space', 'incubator', 'accelerator', 'park', 'twin-building')),
	CONSTRAINT "space_project_expected_on_day" CHECK(length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "space_project_stage_since_day" CHECK(length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "space_project_ended_on_day" CHECK(length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-'),
	CONSTRAINT "space_project_ended_as_one_of" CHECK("ended_as" in ('opened', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `space_project_board` ON `space_project` (`district`,`stage`,`stage_since`,`id`) WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX `space_project_ended` ON `space_project` (`district`,`ended_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_stay` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`fact` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`superseded_at` text,
	`superseded_by` text,
	`why` text,
	`batch` text,
	`firm` text NOT NULL,
	`carrier` text NOT NULL,
	`unit` text,
	`kind` text NOT NULL,
	`incubating` integer NOT NULL,
	`long_cycle` integer DEFAULT false NOT NULL,
	`area_cent` integer,
	`desks` integer,
	`from_on` text NOT NULL,
	`to_on` text,
	`lease_end_on` text,
	`rent_note` text,
	`departure` text,
	`graduation` text,
	`next_stay` text,
	`placement` text,
	`note` text,
	FOREIGN KEY (`firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carrier`) REFERENCES `carrier`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stay_kind_one_of" CHECK("kind" in ('physical', 'registered', 'reserved')),
	CONSTRAINT "stay_from_on_day" CHECK(length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "stay_to_on_day" CHECK(length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-'),
	CONSTRAINT "stay_lease_end_on_day" CHECK(length("lease_end_on") = 10 and substr("lease_end_on", 5, 1) = '-' and substr("lease_end_on", 8, 1) = '-'),
	CONSTRAINT "stay_departure_one_of" CHECK("departure" in ('left', 'graduated', 'moved-on', 'closed')),
	CONSTRAINT "stay_graduation_one_of" CHECK("graduation" in ('high-tech', 'investment', 'revenue', 'acquired-or-listed'))
);
--> statement-breakpoint
INSERT INTO `__new_stay`("id", "district", "fact", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "why", "batch", "firm", "carrier", "unit", "kind", "incubating", "long_cycle", "area_cent", "desks", "from_on", "to_on", "lease_end_on", "rent_note", "departure", "graduation", "next_stay", "placement", "note") SELECT "id", "district", "fact", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "why", "batch", "firm", "carrier", "unit", "kind", "incubating", 0, "area_cent", NULL, "from_on", "to_on", NULL, NULL, "departure", NULL, NULL, NULL, "note" FROM `stay`;--> statement-breakpoint
DROP TABLE `stay`;--> statement-breakpoint
ALTER TABLE `__new_stay` RENAME TO `stay`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `stay_firm` ON `stay` (`firm`,`from_on`,`to_on`,`superseded_at`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `stay_carrier` ON `stay` (`carrier`,`kind`,`to_on`,`from_on`,`firm`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `stay_unit` ON `stay` (`unit`,`from_on`,`to_on`) WHERE superseded_at is null and unit is not null;--> statement-breakpoint
CREATE INDEX `stay_lease` ON `stay` (`district`,`lease_end_on`,`carrier`) WHERE superseded_at is null and to_on is null;--> statement-breakpoint
CREATE INDEX `stay_fact` ON `stay` (`fact`);--> statement-breakpoint
CREATE INDEX `stay_batch` ON `stay` (`batch`);--> statement-breakpoint
CREATE TABLE `__new_topic_clock` (
	`district` text NOT NULL,
	`topic` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "topic_clock_topic_one_of" CHECK("topic" in ('cases', 'metrics', 'support', 'pipelines'))
);
--> statement-breakpoint
INSERT INTO `__new_topic_clock`("district", "topic", "version") SELECT "district", "topic", "version" FROM `topic_clock`;--> statement-breakpoint
DROP TABLE `topic_clock`;--> statement-breakpoint
ALTER TABLE `__new_topic_clock` RENAME TO `topic_clock`;--> statement-breakpoint
CREATE UNIQUE INDEX `topic_clock_once` ON `topic_clock` (`district`,`topic`);--> statement-breakpoint
ALTER TABLE `unit` ADD `floor_at` text REFERENCES floor(id);--> statement-breakpoint
ALTER TABLE `unit` ADD `usable_cent` integer;--> statement-breakpoint
ALTER TABLE `unit` ADD `power_kw` integer;--> statement-breakpoint
ALTER TABLE `unit` ADD `load_kg` integer;--> statement-breakpoint
CREATE INDEX `unit_floor` ON `unit` (`floor_at`,`from_on`,`to_on`) WHERE superseded_at is null;--> statement-breakpoint
ALTER TABLE `firm` ADD `team` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `platform` ADD `field` text;--> statement-breakpoint
ALTER TABLE `platform` ADD `follows` text;--> statement-breakpoint
-- The table was made anew, and its triggers with it. A reserved room is held like one that is lived in.
CREATE TRIGGER stay_no_overlap BEFORE INSERT ON stay
WHEN NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind <> 'registered'
BEGIN
  SELECT RAISE(ABORT, 'stay.overlap') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
      AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on) AND (s.to_on IS NULL OR NEW.from_on < s.to_on)
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.kind = 'desks'));
END;
--> statement-breakpoint
CREATE TRIGGER stay_no_overlap_again BEFORE UPDATE OF superseded_at, unit, from_on, to_on, kind ON stay
WHEN NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind <> 'registered'
BEGIN
  SELECT RAISE(ABORT, 'stay.overlap') WHERE EXISTS (
    SELECT 1 FROM stay s WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
      AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on) AND (s.to_on IS NULL OR NEW.from_on < s.to_on)
      AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.kind = 'desks'));
END;
--> statement-breakpoint
-- No more desks on any day than the unit has: the number taken can only rise on a day a stay begins.
CREATE TRIGGER stay_desks BEFORE INSERT ON stay
WHEN NEW.superseded_at IS NULL AND NEW.unit IS NOT NULL AND NEW.kind <> 'registered' AND NEW.desks IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'stay.desks') WHERE EXISTS (
    SELECT 1 FROM (
      SELECT NEW.from_on AS d UNION SELECT s.from_on FROM stay s
      WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
        AND s.from_on >= NEW.from_on AND (NEW.to_on IS NULL OR s.from_on < NEW.to_on)
    ) AS days WHERE NEW.desks + (
      SELECT coalesce(sum(s.desks), 0) FROM stay s
      WHERE s.unit = NEW.unit AND s.superseded_at IS NULL AND s.kind <> 'registered' AND s.id <> NEW.id
        AND s.from_on <= days.d AND (s.to_on IS NULL OR s.to_on > days.d)
    ) > (SELECT u.desks FROM unit u WHERE u.fact = NEW.unit AND u.superseded_at IS NULL AND u.desks IS NOT NULL));
END;
