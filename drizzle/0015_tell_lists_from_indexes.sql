DROP INDEX "replies_unread";--> statement-breakpoint
DROP INDEX "replies_by_campaign";--> statement-breakpoint
DROP INDEX "replies_by_owner";--> statement-breakpoint
CREATE INDEX "leads_words" ON "leads" USING gin (to_tsvector('simple'::regconfig, translate(domain || ' ' || coalesce(contact_email, ''), '@._-/:', '      ')));--> statement-breakpoint
CREATE INDEX "replies_with_files" ON "replies" USING btree ("workspace_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE jsonb_path_exists(attachments, '$[*] ? (@.inline == false)') and deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_unread" ON "replies" USING btree ("workspace_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"classification","intent","handled_at") WHERE read_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_by_campaign" ON "replies" USING btree ("workspace_id","campaign_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"classification") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_by_owner" ON "replies" USING btree ("workspace_id","owner_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"classification") WHERE deleted_at is null;