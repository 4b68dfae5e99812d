CREATE TABLE "case_step" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"case" text NOT NULL,
	"position" integer NOT NULL,
	"from_stage" text,
	"to_stage" text,
	"happened_on" text NOT NULL,
	"override_why" text,
	"judged" json,
	CONSTRAINT "case_step_happened_on_day" CHECK (length("happened_on") = 10 and substr("happened_on", 5, 1) = '-' and substr("happened_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "cultivation_case" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"kind" text NOT NULL,
	"purpose" text NOT NULL,
	"officer" text,
	"year" integer NOT NULL,
	"batch_name" text,
	"expected_on" text,
	"opened_on" text NOT NULL,
	"stage" text NOT NULL,
	"stage_since" text NOT NULL,
	"ended_as" text,
	"ended_on" text,
	"end_why" text,
	"recognition" text,
	"renews" text,
	"note" text,
	"by_rule" boolean NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "cultivation_case_kind_one_of" CHECK ("kind" in ('tech-sme', 'high-tech', 'eaglet', 'gazelle', 'potential-unicorn', 'seed-unicorn', 'unicorn', 'platform', 'specialised')),
	CONSTRAINT "cultivation_case_purpose_one_of" CHECK ("purpose" in ('first', 'renewal', 'moved-in')),
	CONSTRAINT "cultivation_case_expected_on_day" CHECK (length("expected_on") = 10 and substr("expected_on", 5, 1) = '-' and substr("expected_on", 8, 1) = '-'),
	CONSTRAINT "cultivation_case_opened_on_day" CHECK (length("opened_on") = 10 and substr("opened_on", 5, 1) = '-' and substr("opened_on", 8, 1) = '-'),
	CONSTRAINT "cultivation_case_stage_since_day" CHECK (length("stage_since") = 10 and substr("stage_since", 5, 1) = '-' and substr("stage_since", 8, 1) = '-'),
	CONSTRAINT "cultivation_case_ended_as_one_of" CHECK ("ended_as" in ('recognised', 'not-passed', 'withdrawn', 'firm-left')),
	CONSTRAINT "cultivation_case_ended_on_day" CHECK (length("ended_on") = 10 and substr("ended_on", 5, 1) = '-' and substr("ended_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "filing_window" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"batch_name" text NOT NULL,
	"opens_on" text NOT NULL,
	"closes_on" text NOT NULL,
	"confidence" text NOT NULL,
	"source" text,
	"version" integer NOT NULL,
	CONSTRAINT "filing_window_kind_one_of" CHECK ("kind" in ('tech-sme', 'high-tech', 'eaglet', 'gazelle', 'potential-unicorn', 'seed-unicorn', 'unicorn', 'platform', 'specialised')),
	CONSTRAINT "filing_window_opens_on_day" CHECK (length("opens_on") = 10 and substr("opens_on", 5, 1) = '-' and substr("opens_on", 8, 1) = '-'),
	CONSTRAINT "filing_window_closes_on_day" CHECK (length("closes_on") = 10 and substr("closes_on", 5, 1) = '-' and substr("closes_on", 8, 1) = '-'),
	CONSTRAINT "filing_window_confidence_one_of" CHECK ("confidence" in ('seen', 'memory', 'uncertain', 'default'))
);
--> statement-breakpoint
CREATE TABLE "rule_version" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"fact" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by" text NOT NULL,
	"superseded_at" text,
	"superseded_by" text,
	"why" text,
	"batch" text,
	"rule_set" text NOT NULL,
	"effective_from" text NOT NULL,
	"doc_no" text,
	"thresholds" json NOT NULL,
	"confidence" text NOT NULL,
	"source" text,
	CONSTRAINT "rule_version_effective_from_day" CHECK (length("effective_from") = 10 and substr("effective_from", 5, 1) = '-' and substr("effective_from", 8, 1) = '-'),
	CONSTRAINT "rule_version_confidence_one_of" CHECK ("confidence" in ('seen', 'memory', 'uncertain', 'default'))
);
--> statement-breakpoint
CREATE TABLE "stage" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"slow_after_days" integer,
	"gate" json NOT NULL,
	"retired_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "stage_kind_one_of" CHECK ("kind" in ('tech-sme', 'high-tech', 'eaglet', 'gazelle', 'potential-unicorn', 'seed-unicorn', 'unicorn', 'platform', 'specialised'))
);
--> statement-breakpoint
CREATE TABLE "declaration" (
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
	"subject" text NOT NULL,
	"answer" boolean NOT NULL,
	"stated_on" text NOT NULL,
	"source" text,
	CONSTRAINT "declaration_subject_one_of" CHECK ("subject" in ('resident-sound-accounts', 'industry-not-excluded', 'no-breach', 'no-major-accident', 'owns-core-ip', 'field-supported', 'ip-self-developed', 'standard-led', 'science-award', 'research-institution', 'software-enterprise', 'contest-placed', 'independent-firm', 'niche-breakthrough', 'unlisted', 'professional-investment', 'large-or-designated', 'runs-carrier', 'leads-chain-firms', 'open-innovation-platform', 'publishes-scenes', 'invests-in-district-firms', 'chain-leader-title')),
	CONSTRAINT "declaration_stated_on_day" CHECK (length("stated_on") = 10 and substr("stated_on", 5, 1) = '-' and substr("stated_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "metrics_request" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"years" json NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" text NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" text NOT NULL,
	"cancelled_at" text,
	"submitted_at" text,
	"values" json,
	"decision" text,
	"decided_at" text,
	"decided_by" text,
	"note" text,
	"version" integer NOT NULL,
	CONSTRAINT "metrics_request_decision_one_of" CHECK ("decision" in ('accepted', 'returned'))
);
--> statement-breakpoint
CREATE TABLE "yearly_metrics" (
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
	"year" integer NOT NULL,
	"revenue_yuan" bigint,
	"sales_yuan" bigint,
	"high_tech_income_yuan" bigint,
	"assets_yuan" bigint,
	"net_assets_yuan" bigint,
	"rd_yuan" bigint,
	"rd_domestic_yuan" bigint,
	"cost_yuan" bigint,
	"staff" integer,
	"tech_staff" integer,
	"ip1" integer,
	"ip2" integer,
	"transformed_results" integer,
	"tax_yuan" bigint,
	"financing_yuan" bigint,
	"largest_round_yuan" bigint,
	"valuation" bigint,
	"valuation_currency" text,
	"valuation_on" text,
	"exchange_rate_micro" bigint,
	"exchange_rate_on" text,
	"source" text NOT NULL,
	"stated_on" text NOT NULL,
	CONSTRAINT "yearly_metrics_valuation_currency_one_of" CHECK ("valuation_currency" in ('CNY', 'USD', 'HKD', 'EUR')),
	CONSTRAINT "yearly_metrics_valuation_on_day" CHECK (length("valuation_on") = 10 and substr("valuation_on", 5, 1) = '-' and substr("valuation_on", 8, 1) = '-'),
	CONSTRAINT "yearly_metrics_exchange_rate_on_day" CHECK (length("exchange_rate_on") = 10 and substr("exchange_rate_on", 5, 1) = '-' and substr("exchange_rate_on", 8, 1) = '-'),
	CONSTRAINT "yearly_metrics_stated_on_day" CHECK (length("stated_on") = 10 and substr("stated_on", 5, 1) = '-' and substr("stated_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "topic_clock" (
	"district" text NOT NULL,
	"topic" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "topic_clock_topic_one_of" CHECK ("topic" in ('cases', 'metrics', 'support'))
);
--> statement-breakpoint
CREATE TABLE "attached_file" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"digest" text NOT NULL,
	"at" text NOT NULL,
	"by_account" text NOT NULL,
	"withdrawn_at" text,
	CONSTRAINT "attached_file_subject_kind_one_of" CHECK ("subject_kind" in ('firm', 'case', 'carrier'))
);
--> statement-breakpoint
CREATE TABLE "firm_note" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"text" text NOT NULL,
	"at" text NOT NULL,
	"by_account" text NOT NULL,
	"withdrawn_at" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"visit" text,
	"kind" text NOT NULL,
	"summary" text NOT NULL,
	"raised_on" text NOT NULL,
	"due_on" text,
	"closed_on" text,
	"outcome" text,
	"officer" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "need_kind_one_of" CHECK ("kind" in ('finance-tax', 'intellectual-property', 'people', 'law', 'funding', 'filing', 'scene', 'space')),
	CONSTRAINT "need_raised_on_day" CHECK (length("raised_on") = 10 and substr("raised_on", 5, 1) = '-' and substr("raised_on", 8, 1) = '-'),
	CONSTRAINT "need_due_on_day" CHECK (length("due_on") = 10 and substr("due_on", 5, 1) = '-' and substr("due_on", 8, 1) = '-'),
	CONSTRAINT "need_closed_on_day" CHECK (length("closed_on") = 10 and substr("closed_on", 5, 1) = '-' and substr("closed_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "support" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"offer" text NOT NULL,
	"rule_set" text,
	"condition" text,
	"case" text,
	"officer" text,
	"referred_on" text NOT NULL,
	"delivered_on" text,
	"result" text,
	"dropped_on" text,
	"dropped_why" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "support_referred_on_day" CHECK (length("referred_on") = 10 and substr("referred_on", 5, 1) = '-' and substr("referred_on", 8, 1) = '-'),
	CONSTRAINT "support_delivered_on_day" CHECK (length("delivered_on") = 10 and substr("delivered_on", 5, 1) = '-' and substr("delivered_on", 8, 1) = '-'),
	CONSTRAINT "support_dropped_on_day" CHECK (length("dropped_on") = 10 and substr("dropped_on", 5, 1) = '-' and substr("dropped_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "support_offer" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"provider" text,
	"description" text,
	"gaps" json NOT NULL,
	"retired_at" text,
	"version" integer NOT NULL,
	CONSTRAINT "support_offer_kind_one_of" CHECK ("kind" in ('finance-tax', 'intellectual-property', 'people', 'law', 'funding', 'filing', 'scene', 'space'))
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text,
	"case" text,
	"officer" text,
	"rule" text,
	"rule_key" text,
	"title" text,
	"detail" json,
	"due_on" text NOT NULL,
	"created_at" text NOT NULL,
	"done_on" text,
	"done_by" text,
	"outcome" text,
	"version" integer NOT NULL,
	CONSTRAINT "task_due_on_day" CHECK (length("due_on") = 10 and substr("due_on", 5, 1) = '-' and substr("due_on", 8, 1) = '-'),
	CONSTRAINT "task_done_on_day" CHECK (length("done_on") = 10 and substr("done_on", 5, 1) = '-' and substr("done_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "training" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"title" text NOT NULL,
	"kind" text,
	"held_on" text NOT NULL,
	"place" text,
	"summary" text,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "training_kind_one_of" CHECK ("kind" in ('tech-sme', 'high-tech', 'eaglet', 'gazelle', 'potential-unicorn', 'seed-unicorn', 'unicorn', 'platform', 'specialised')),
	CONSTRAINT "training_held_on_day" CHECK (length("held_on") = 10 and substr("held_on", 5, 1) = '-' and substr("held_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE TABLE "training_firm" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"training" text NOT NULL,
	"firm" text NOT NULL,
	"present" boolean
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"firm" text NOT NULL,
	"visited_on" text NOT NULL,
	"officer" text,
	"companions" text,
	"summary" text NOT NULL,
	"created_at" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "visit_visited_on_day" CHECK (length("visited_on") = 10 and substr("visited_on", 5, 1) = '-' and substr("visited_on", 8, 1) = '-')
);
--> statement-breakpoint
ALTER TABLE "account_role" DROP CONSTRAINT "account_role_role_one_of";--> statement-breakpoint
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_case_cultivation_case_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cultivation_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cultivation_case" ADD CONSTRAINT "cultivation_case_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics_request" ADD CONSTRAINT "metrics_request_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yearly_metrics" ADD CONSTRAINT "yearly_metrics_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_note" ADD CONSTRAINT "firm_note_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_visit_visit_id_fk" FOREIGN KEY ("visit") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_offer_support_offer_id_fk" FOREIGN KEY ("offer") REFERENCES "public"."support_offer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_case_cultivation_case_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cultivation_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_case_cultivation_case_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cultivation_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_firm" ADD CONSTRAINT "training_firm_training_training_id_fk" FOREIGN KEY ("training") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_firm" ADD CONSTRAINT "training_firm_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_firm_firm_id_fk" FOREIGN KEY ("firm") REFERENCES "public"."firm"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_step_case" ON "case_step" USING btree ("case","position") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "case_step_days" ON "case_step" USING btree ("district","happened_on","case") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cultivation_case_open" ON "cultivation_case" USING btree ("district","firm","kind") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "cultivation_case_board" ON "cultivation_case" USING btree ("district","kind","stage","stage_since","id","officer") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "cultivation_case_firm" ON "cultivation_case" USING btree ("firm","kind","opened_on");--> statement-breakpoint
CREATE INDEX "cultivation_case_officer" ON "cultivation_case" USING btree ("district","officer","stage_since") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "cultivation_case_ended" ON "cultivation_case" USING btree ("district","kind","ended_on");--> statement-breakpoint
CREATE INDEX "cultivation_case_renews" ON "cultivation_case" USING btree ("renews");--> statement-breakpoint
CREATE UNIQUE INDEX "filing_window_once" ON "filing_window" USING btree ("district","kind","year","batch_name");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_version_from" ON "rule_version" USING btree ("district","rule_set","effective_from") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "stage_key" ON "stage" USING btree ("district","kind","key");--> statement-breakpoint
CREATE INDEX "declaration_firm" ON "declaration" USING btree ("firm","subject","stated_on") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "declaration_district" ON "declaration" USING btree ("district","subject","firm","stated_on") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "declaration_fact" ON "declaration" USING btree ("fact");--> statement-breakpoint
CREATE UNIQUE INDEX "metrics_request_token" ON "metrics_request" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "metrics_request_firm" ON "metrics_request" USING btree ("firm","created_at");--> statement-breakpoint
CREATE INDEX "metrics_request_waiting" ON "metrics_request" USING btree ("district","submitted_at") WHERE submitted_at is not null and decided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "yearly_metrics_year" ON "yearly_metrics" USING btree ("firm","year") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "yearly_metrics_district" ON "yearly_metrics" USING btree ("district","year","firm") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "yearly_metrics_batch" ON "yearly_metrics" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "yearly_metrics_fact" ON "yearly_metrics" USING btree ("fact");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_clock_once" ON "topic_clock" USING btree ("district","topic");--> statement-breakpoint
CREATE INDEX "attached_file_subject" ON "attached_file" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "firm_note_firm" ON "firm_note" USING btree ("firm","at");--> statement-breakpoint
CREATE INDEX "need_firm" ON "need" USING btree ("firm","raised_on");--> statement-breakpoint
CREATE INDEX "need_open" ON "need" USING btree ("district","due_on","id") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "need_days" ON "need" USING btree ("district","raised_on","id");--> statement-breakpoint
CREATE INDEX "support_firm" ON "support" USING btree ("firm","referred_on");--> statement-breakpoint
CREATE INDEX "support_offer_given" ON "support" USING btree ("offer","delivered_on");--> statement-breakpoint
CREATE INDEX "support_open" ON "support" USING btree ("district","referred_on") WHERE delivered_on is null and dropped_on is null;--> statement-breakpoint
CREATE INDEX "support_days" ON "support" USING btree ("district","referred_on","id");--> statement-breakpoint
CREATE INDEX "support_offer_list" ON "support_offer" USING btree ("district","kind","id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_rule" ON "task" USING btree ("district","rule","rule_key") WHERE rule is not null;--> statement-breakpoint
CREATE INDEX "task_due" ON "task" USING btree ("district","officer","due_on","id") WHERE done_on is null;--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("district","due_on","id") WHERE done_on is null;--> statement-breakpoint
CREATE INDEX "task_firm" ON "task" USING btree ("firm","due_on");--> statement-breakpoint
CREATE INDEX "task_case" ON "task" USING btree ("case");--> statement-breakpoint
CREATE INDEX "training_days" ON "training" USING btree ("district","held_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_firm_once" ON "training_firm" USING btree ("training","firm");--> statement-breakpoint
CREATE INDEX "training_firm_firm" ON "training_firm" USING btree ("firm");--> statement-breakpoint
CREATE INDEX "visit_firm" ON "visit" USING btree ("firm","visited_on");--> statement-breakpoint
CREATE INDEX "visit_days" ON "visit" USING btree ("district","visited_on","id");--> statement-breakpoint
ALTER TABLE "account_role" ADD CONSTRAINT "account_role_role_one_of" CHECK ("role" in ('officer', 'rule-officer', 'operator', 'leader', 'system-admin', 'security-admin', 'auditor'));
--> statement-breakpoint
ALTER TABLE "declaration" DROP CONSTRAINT "declaration_subject_one_of";--> statement-breakpoint
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_subject_one_of" CHECK ("subject" in ('resident-sound-accounts', 'industry-not-excluded', 'no-breach', 'no-major-accident', 'owns-core-ip', 'field-supported', 'ip-self-developed', 'standard-led', 'standard-participated', 'national-science-award', 'science-award', 'research-institution', 'software-enterprise', 'contest-placed', 'independent-firm', 'niche-breakthrough', 'unlisted', 'professional-investment', 'large-or-designated', 'runs-carrier', 'leads-chain-firms', 'open-innovation-platform', 'publishes-scenes', 'invests-in-district-firms', 'chain-leader-title'));
--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE "import_batch" DROP CONSTRAINT "import_batch_list_one_of";--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_list_one_of" CHECK ("list" in ('firms', 'recognitions', 'carriers', 'metrics'));
--> statement-breakpoint
CREATE INDEX "firm_officer" ON "firm" USING btree ("district","officer","id") WHERE officer is not null and withdrawn_at is null;
--> statement-breakpoint
ALTER TABLE "firm" ADD COLUMN "awaits_check" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "firm_awaiting" ON "firm" USING btree ("district","created_at") WHERE awaits_check and withdrawn_at is null;
--> statement-breakpoint
ALTER TABLE "import_batch" DROP CONSTRAINT "import_batch_list_one_of";--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_list_one_of" CHECK ("list" in ('firms', 'recognitions', 'carriers', 'metrics', 'units', 'tenants', 'platforms'));
--> statement-breakpoint
CREATE INDEX "recognition_numbered" ON "recognition" USING btree ("district","number") WHERE superseded_at is null and number is not null;
