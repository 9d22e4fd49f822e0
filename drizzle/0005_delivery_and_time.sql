ALTER TABLE "campaigns" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "paused_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "strikes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "next_planned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "step_position" integer;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "alias_ids" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "sent_copy_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "attempts_alias_ids" ON "attempts" USING gin ("alias_ids") WHERE alias_ids <> '{}';