CREATE TABLE "llm_proposals" (
	"reply_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"intent" text,
	"reason" text DEFAULT '' NOT NULL,
	"model" text NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "llm_proposals" ADD CONSTRAINT "llm_proposals_reply_id_replies_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."replies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "llm_proposals" ADD CONSTRAINT "llm_proposals_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "llm_proposals_workspace_id_created_at_index" ON "llm_proposals" USING btree ("workspace_id","created_at");