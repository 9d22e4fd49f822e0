ALTER TABLE "workspaces" ADD COLUMN "working_hours" jsonb;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "status_set_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "offer" jsonb;