ALTER TABLE "quarantine" ADD COLUMN "junk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "quarantine" ADD COLUMN "left_on_server" jsonb;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "words_digest" text;--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_deleted_by_users_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;