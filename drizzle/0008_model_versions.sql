CREATE TABLE "model_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"version" text NOT NULL,
	"corrections" integer NOT NULL,
	"promotion" jsonb NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"file" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "model_versions_workspace_id_version_index" ON "model_versions" USING btree ("workspace_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "model_versions_one_active" ON "model_versions" USING btree ("workspace_id") WHERE "model_versions"."active";--> statement-breakpoint
CREATE INDEX "model_versions_workspace_id_created_at_index" ON "model_versions" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "corrections_newest" ON "classification_history" USING btree ("created_at") WHERE layer = 'person';--> statement-breakpoint
CREATE INDEX "replies_corrected" ON "replies" USING btree ("workspace_id") WHERE layer = 'person' and deleted_at is null;