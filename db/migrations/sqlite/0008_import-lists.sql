PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_import_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`list` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`settings` text NOT NULL,
	`counts` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`committed_at` text,
	`undone_at` text,
	`version` integer NOT NULL,
	CONSTRAINT "import_batch_list_one_of" CHECK("list" in ('firms', 'recognitions', 'carriers', 'metrics', 'units', 'tenants', 'platforms')),
	CONSTRAINT "import_batch_state_one_of" CHECK("state" in ('read', 'committed', 'undone'))
);
--> statement-breakpoint
INSERT INTO `__new_import_batch`("id", "district", "list", "state", "file_name", "digest", "settings", "counts", "created_at", "created_by", "committed_at", "undone_at", "version") SELECT "id", "district", "list", "state", "file_name", "digest", "settings", "counts", "created_at", "created_by", "committed_at", "undone_at", "version" FROM `import_batch`;--> statement-breakpoint
DROP TABLE `import_batch`;--> statement-breakpoint
ALTER TABLE `__new_import_batch` RENAME TO `import_batch`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `import_batch_created` ON `import_batch` (`district`,`created_at`);