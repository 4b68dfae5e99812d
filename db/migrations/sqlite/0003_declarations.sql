PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_declaration` (
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
	`subject` text NOT NULL,
	`answer` integer NOT NULL,
	`stated_on` text NOT NULL,
	`source` text,
	FOREIGN KEY (`firm`) REFERENCES `firm`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "declaration_subject_one_of" CHECK("subject" in ('resident-sound-accounts', 'industry-not-excluded', 'no-breach', 'no-major-accident', 'owns-core-ip', 'field-supported', 'ip-self-developed', 'standard-led', 'standard-participated', 'national-science-award', 'science-award', 'research-institution', 'software-enterprise', 'contest-placed', 'independent-firm', 'niche-breakthrough', 'unlisted', 'professional-investment', 'large-or-designated', 'runs-carrier', 'leads-chain-firms', 'open-innovation-platform', 'publishes-scenes', 'invests-in-district-firms', 'chain-leader-title')),
	CONSTRAINT "declaration_stated_on_day" CHECK(length("stated_on") = 10 and substr("stated_on", 5, 1) = '-' and substr("stated_on", 8, 1) = '-')
);
--> statement-breakpoint
INSERT INTO `__new_declaration`("id", "district", "fact", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "why", "batch", "firm", "subject", "answer", "stated_on", "source") SELECT "id", "district", "fact", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "why", "batch", "firm", "subject", "answer", "stated_on", "source" FROM `declaration`;--> statement-breakpoint
DROP TABLE `declaration`;--> statement-breakpoint
ALTER TABLE `__new_declaration` RENAME TO `declaration`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `declaration_firm` ON `declaration` (`firm`,`subject`,`stated_on`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `declaration_district` ON `declaration` (`district`,`subject`,`firm`,`stated_on`) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX `declaration_fact` ON `declaration` (`fact`);