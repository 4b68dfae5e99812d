CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"sign_in_name" text NOT NULL,
	"name" text NOT NULL,
	"section" text,
	"password_hash" text,
	"password_changed_at" text,
	"must_change_password" boolean NOT NULL,
	"can_sign_in" boolean NOT NULL,
	"disabled_at" text,
	"failures" integer NOT NULL,
	"locked_until" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_carrier" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"account" text NOT NULL,
	"carrier" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_role" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"account" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "account_role_role_one_of" CHECK ("role" in ('officer', 'operator', 'leader', 'system-admin', 'security-admin', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "answered_request" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"act" text NOT NULL,
	"answer" json,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_password" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"account" text NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"account" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"account" text NOT NULL,
	"token_hash" text NOT NULL,
	"started_at" text NOT NULL,
	"last_seen_at" text NOT NULL,
	"ended_at" text,
	"address" text,
	"browser" text
);
--> statement-breakpoint
CREATE TABLE "carrier" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"pinyin_key" text NOT NULL,
	"operator_name" text,
	"zone" text,
	"address" text,
	"industries" json,
	"contact_name" text,
	"contact_phone" text,
	"note" text,
	"batch" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"withdrawn_at" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carrier_term" (
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
	"type" text NOT NULL,
	"level" text,
	"xinchuang" boolean NOT NULL,
	"from_on" text,
	"to_on" text,
	CONSTRAINT "carrier_term_type_one_of" CHECK ("type" in ('maker-space', 'incubator', 'accelerator', 'park', 'twin-building')),
	CONSTRAINT "carrier_term_level_one_of" CHECK ("level" in ('national', 'provincial', 'municipal', 'district')),
	CONSTRAINT "carrier_term_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "carrier_term_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "stay" (
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
	"carrier" text NOT NULL,
	"unit" text,
	"kind" text NOT NULL,
	"incubating" boolean NOT NULL,
	"area_cent" bigint,
	"from_on" text NOT NULL,
	"to_on" text,
	"departure" text,
	"note" text,
	CONSTRAINT "stay_kind_one_of" CHECK ("kind" in ('physical', 'registered')),
	CONSTRAINT "stay_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "stay_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-'),
	CONSTRAINT "stay_departure_one_of" CHECK ("departure" in ('left', 'graduated', 'moved-on', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "unit" (
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
	"building" text,
	"floor" text,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"gross_cent" bigint NOT NULL,
	"lettable_cent" bigint,
	"desks" integer,
	"from_on" text,
	"to_on" text,
	CONSTRAINT "unit_kind_one_of" CHECK ("kind" in ('whole', 'office', 'lab', 'workshop', 'desks', 'public', 'other')),
	CONSTRAINT "unit_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "unit_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "firm" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"code" text,
	"code_standing" text NOT NULL,
	"code_reason" text,
	"registered_on" text,
	"registered_precision" text,
	"deregistered_on" text,
	"capital_yuan" bigint,
	"capital_currency" text,
	"legal_form" text,
	"scope" text,
	"industry" text,
	"field" text,
	"zone" text,
	"street" text,
	"address" text,
	"size" text,
	"contact_name" text,
	"contact_phone" text,
	"officer" text,
	"tags" json,
	"note" text,
	"search_key" text NOT NULL,
	"pinyin_key" text NOT NULL,
	"batch" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"withdrawn_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "firm_code_standing_one_of" CHECK ("code_standing" in ('sound', 'to-verify', 'missing')),
	CONSTRAINT "firm_registered_on_day" CHECK (length("registered_on") = 10 and substr("registered_on", 5, 1) = '-' and substr("registered_on", 8, 1) = '-'),
	CONSTRAINT "firm_registered_precision_one_of" CHECK ("registered_precision" in ('day', 'month', 'year')),
	CONSTRAINT "firm_deregistered_on_day" CHECK (length("deregistered_on") = 10 and substr("deregistered_on", 5, 1) = '-' and substr("deregistered_on", 8, 1) = '-'),
	CONSTRAINT "firm_size_one_of" CHECK ("size" in ('large', 'medium', 'small', 'micro'))
);
--> statement-breakpoint
CREATE TABLE "firm_name" (
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
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"from_on" text,
	"to_on" text,
	CONSTRAINT "firm_name_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "firm_name_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "residence" (
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
	"from_on" text,
	"to_on" text,
	"presumed" boolean NOT NULL,
	"arrival" text NOT NULL,
	"departure" text,
	"place" text,
	CONSTRAINT "residence_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "residence_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-'),
	CONSTRAINT "residence_arrival_one_of" CHECK ("arrival" in ('registered', 'moved-in', 'unknown')),
	CONSTRAINT "residence_departure_one_of" CHECK ("departure" in ('moved-out', 'deregistered'))
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"list" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"digest" text NOT NULL,
	"settings" json NOT NULL,
	"counts" json,
	"created_at" text NOT NULL,
	"created_by" text NOT NULL,
	"committed_at" text,
	"undone_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "import_batch_list_one_of" CHECK ("list" in ('firms', 'recognitions', 'carriers')),
	CONSTRAINT "import_batch_state_one_of" CHECK ("state" in ('read', 'committed', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "import_file" (
	"batch" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"batch" text NOT NULL,
	"row" integer NOT NULL,
	"outcome" text NOT NULL,
	"subject" text,
	"column" text,
	"value" text,
	"reason" text,
	"detail" json,
	"cells" json,
	CONSTRAINT "import_row_outcome_one_of" CHECK ("outcome" in ('created', 'updated', 'unchanged', 'refused', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "change" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"journal" text NOT NULL,
	"position" integer NOT NULL,
	"at" text NOT NULL,
	"batch" text,
	"kind" text NOT NULL,
	"record" text NOT NULL,
	"subject" text,
	"before" json,
	"after" json
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"position" integer NOT NULL,
	"at" text NOT NULL,
	"account" text NOT NULL,
	"account_name" text NOT NULL,
	"os_user" text,
	"act" text NOT NULL,
	"result" text NOT NULL,
	"refusal" text,
	"subject_kind" text,
	"subject" text,
	"detail" json,
	"address" text,
	"request" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "journal_result_one_of" CHECK ("result" in ('done', 'refused', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"base_on" text NOT NULL,
	"end_on" text NOT NULL,
	"source" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "plan_base_on_day" CHECK (length("base_on") = 10 and substr("base_on", 5, 1) = '-' and substr("base_on", 8, 1) = '-'),
	CONSTRAINT "plan_end_on_day" CHECK (length("end_on") = 10 and substr("end_on", 5, 1) = '-' and substr("end_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"plan" text NOT NULL,
	"measure" text NOT NULL,
	"base" bigint NOT NULL,
	"target" bigint NOT NULL,
	"comparison" text NOT NULL,
	"chapter" text NOT NULL,
	"definition" json,
	"confidence" text NOT NULL,
	CONSTRAINT "target_measure_one_of" CHECK ("measure" in ('high-tech-firms', 'xinchuang-firms', 'carrier-area-m2', 'innovation-platforms')),
	CONSTRAINT "target_comparison_one_of" CHECK ("comparison" in ('>', '>=')),
	CONSTRAINT "target_confidence_one_of" CHECK ("confidence" in ('seen', 'memory', 'uncertain', 'default'))
);
--> statement-breakpoint
CREATE TABLE "platform" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"pinyin_key" text NOT NULL,
	"type" text NOT NULL,
	"level" text NOT NULL,
	"host_firm" text,
	"host_name" text,
	"number" text,
	"authority" text,
	"from_on" text NOT NULL,
	"to_on" text,
	"source" text,
	CONSTRAINT "platform_level_one_of" CHECK ("level" in ('national', 'provincial', 'municipal', 'district')),
	CONSTRAINT "platform_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "platform_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "recognition" (
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
	"kind" text NOT NULL,
	"form" text NOT NULL,
	"number" text,
	"authority" text,
	"batch_name" text,
	"notice" text,
	"rule_set" text,
	"issued_on" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text,
	"route" text NOT NULL,
	"revoked_on" text,
	"revoked_why" text,
	"source" text,
	CONSTRAINT "recognition_kind_one_of" CHECK ("kind" in ('tech-sme', 'high-tech', 'eaglet', 'gazelle', 'potential-unicorn', 'seed-unicorn', 'unicorn', 'platform', 'specialised')),
	CONSTRAINT "recognition_form_one_of" CHECK ("form" in ('recognition', 'record-filing', 'registration')),
	CONSTRAINT "recognition_issued_on_day" CHECK (length("issued_on") = 10 and substr("issued_on", 5, 1) = '-' and substr("issued_on", 8, 1) = '-'),
	CONSTRAINT "recognition_from_on_day" CHECK (length("from_on") = 10 and substr("from_on", 5, 1) = '-' and substr("from_on", 8, 1) = '-'),
	CONSTRAINT "recognition_to_on_day" CHECK (length("to_on") = 10 and substr("to_on", 5, 1) = '-' and substr("to_on", 8, 1) = '-'),
	CONSTRAINT "recognition_route_one_of" CHECK ("route" in ('first', 'renewal', 'moved-in', 'renamed')),
	CONSTRAINT "recognition_revoked_on_day" CHECK (length("revoked_on") = 10 and substr("revoked_on", 5, 1) = '-' and substr("revoked_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "rule_set" (
	"key" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"title_zh" text NOT NULL,
	"title_en" text NOT NULL,
	"doc_no" text,
	"authority" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"issued_on" text,
	"effective_from" text,
	"effective_to" text,
	"kinds" json NOT NULL,
	"validity" json NOT NULL,
	"confidence" text NOT NULL,
	CONSTRAINT "rule_set_issued_on_day" CHECK (length("issued_on") = 10 and substr("issued_on", 5, 1) = '-' and substr("issued_on", 8, 1) = '-'),
	CONSTRAINT "rule_set_effective_from_day" CHECK (length("effective_from") = 10 and substr("effective_from", 5, 1) = '-' and substr("effective_from", 8, 1) = '-'),
	CONSTRAINT "rule_set_effective_to_day" CHECK (length("effective_to") = 10 and substr("effective_to", 5, 1) = '-' and substr("effective_to", 8, 1) = '-'),
	CONSTRAINT "rule_set_confidence_one_of" CHECK ("confidence" in ('seen', 'memory', 'uncertain', 'default'))
);
--> statement-breakpoint
CREATE TABLE "code_list" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"aliases" json,
	"position" integer NOT NULL,
	"effective_from" text,
	"effective_to" text,
	"source" text,
	CONSTRAINT "code_list_list_one_of" CHECK ("list" in ('street', 'zone', 'industry')),
	CONSTRAINT "code_list_effective_from_day" CHECK (length("effective_from") = 10 and substr("effective_from", 5, 1) = '-' and substr("effective_from", 8, 1) = '-'),
	CONSTRAINT "code_list_effective_to_day" CHECK (length("effective_to") = 10 and substr("effective_to", 5, 1) = '-' and substr("effective_to", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "facts_clock" (
	"district" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"value" json NOT NULL,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_carrier" ADD CONSTRAINT "account_carrier_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_role" ADD CONSTRAINT "account_role_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_password" ADD CONSTRAINT "former_password_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carrier_term" ADD CONSTRAINT "carrier_term_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stay" ADD CONSTRAINT "stay_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stay" ADD CONSTRAINT "stay_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_carrier_carrier_id_fk" FOREIGN KEY ("carrier") REFERENCES "public"."carrier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_name" ADD CONSTRAINT "firm_name_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence" ADD CONSTRAINT "residence_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_import_batch_id_fk" FOREIGN KEY ("batch") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_import_batch_id_fk" FOREIGN KEY ("batch") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_journal_journal_id_fk" FOREIGN KEY ("journal") REFERENCES "public"."journal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_plan_plan_id_fk" FOREIGN KEY ("plan") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform" ADD CONSTRAINT "platform_host_firm_firm_id_fk" FOREIGN KEY ("host_firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_sign_in_name" ON "account" USING btree ("district","sign_in_name");--> statement-breakpoint
CREATE UNIQUE INDEX "account_carrier_once" ON "account_carrier" USING btree ("account","carrier");--> statement-breakpoint
CREATE UNIQUE INDEX "account_role_once" ON "account_role" USING btree ("account","role");--> statement-breakpoint
CREATE INDEX "former_password_account" ON "former_password" USING btree ("account","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_link_token" ON "one_time_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "one_time_link_account" ON "one_time_link" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account","ended_at");--> statement-breakpoint
CREATE INDEX "carrier_order" ON "carrier" USING btree ("district","pinyin_key");--> statement-breakpoint
CREATE INDEX "carrier_name_key" ON "carrier" USING btree ("district","name_key");--> statement-breakpoint
CREATE INDEX "carrier_term_carrier" ON "carrier_term" USING btree ("carrier","from_on","to_on","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "carrier_term_fact" ON "carrier_term" USING btree ("fact");--> statement-breakpoint
CREATE INDEX "stay_firm" ON "stay" USING btree ("firm","from_on","to_on","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "stay_carrier" ON "stay" USING btree ("carrier","kind","to_on","from_on","firm") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "stay_unit" ON "stay" USING btree ("unit","from_on","to_on") WHERE superseded_at is null and unit is not null;--> statement-breakpoint
CREATE INDEX "stay_fact" ON "stay" USING btree ("fact");--> statement-breakpoint
CREATE INDEX "stay_batch" ON "stay" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "unit_carrier" ON "unit" USING btree ("carrier","from_on","to_on","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "unit_fact" ON "unit" USING btree ("fact");--> statement-breakpoint
CREATE UNIQUE INDEX "firm_code" ON "firm" USING btree ("district","code") WHERE code is not null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "firm_name_key" ON "firm" USING btree ("district","name_key");--> statement-breakpoint
CREATE INDEX "firm_counted" ON "firm" USING btree ("district","withdrawn_at","deregistered_on","id");--> statement-breakpoint
CREATE INDEX "firm_order" ON "firm" USING btree ("district","pinyin_key","id");--> statement-breakpoint
CREATE INDEX "firm_registered" ON "firm" USING btree ("district","registered_on","id");--> statement-breakpoint
CREATE INDEX "firm_batch" ON "firm" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "firm_name_firm" ON "firm_name" USING btree ("firm") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "firm_name_known" ON "firm_name" USING btree ("district","name_key") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "firm_name_batch" ON "firm_name" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "residence_firm" ON "residence" USING btree ("firm","from_on","to_on","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "residence_days" ON "residence" USING btree ("district","to_on","from_on","firm","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "residence_batch" ON "residence" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "import_batch_created" ON "import_batch" USING btree ("district","created_at");--> statement-breakpoint
CREATE INDEX "import_row_batch" ON "import_row" USING btree ("batch","outcome","row");--> statement-breakpoint
CREATE INDEX "change_journal" ON "change" USING btree ("journal","position");--> statement-breakpoint
CREATE INDEX "change_subject" ON "change" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "change_batch" ON "change" USING btree ("batch","position");--> statement-breakpoint
CREATE INDEX "change_record" ON "change" USING btree ("record","at");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_position" ON "journal" USING btree ("district","position");--> statement-breakpoint
CREATE INDEX "journal_subject" ON "journal" USING btree ("subject","position");--> statement-breakpoint
CREATE INDEX "journal_account" ON "journal" USING btree ("account","position");--> statement-breakpoint
CREATE INDEX "journal_act" ON "journal" USING btree ("act","position");--> statement-breakpoint
CREATE UNIQUE INDEX "target_measure" ON "target" USING btree ("plan","measure") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "target_fact" ON "target" USING btree ("fact");--> statement-breakpoint
CREATE INDEX "platform_days" ON "platform" USING btree ("district","level","to_on","from_on") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "platform_fact" ON "platform" USING btree ("fact");--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_number" ON "recognition" USING btree ("district","kind","number") WHERE superseded_at is null and number is not null and route <> 'renamed';--> statement-breakpoint
CREATE INDEX "recognition_firm" ON "recognition" USING btree ("firm","kind","from_on","to_on","revoked_on","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "recognition_days" ON "recognition" USING btree ("district","kind","to_on","from_on","revoked_on","firm","superseded_at") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "recognition_fact" ON "recognition" USING btree ("fact");--> statement-breakpoint
CREATE INDEX "recognition_batch" ON "recognition" USING btree ("batch");--> statement-breakpoint
CREATE UNIQUE INDEX "code_list_code" ON "code_list" USING btree ("district","list","code");--> statement-breakpoint
CREATE INDEX "code_list_order" ON "code_list" USING btree ("list","position");