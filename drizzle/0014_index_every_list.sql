DROP INDEX "replies_by_tag";--> statement-breakpoint
DROP INDEX "replies_to_answer";--> statement-breakpoint
DROP INDEX "replies_search";--> statement-breakpoint
ALTER TABLE "replies" ADD COLUMN "search_words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, translate(from_name || ' ' || from_email || ' ' || subject || ' ' || left(own_words, 50000), '@._-/:<>&+~=%#?', '               '))) STORED;--> statement-breakpoint
CREATE INDEX "replies_words" ON "replies" USING gin ("search_words") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_most_urgent" ON "replies" USING btree ("workspace_id",coalesce(answer_by, 'infinity'::timestamptz),"id","snoozed_until","received_at") WHERE needs_answer and handled_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_unread" ON "replies" USING btree ("workspace_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE read_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_by_intent" ON "replies" USING btree ("workspace_id","intent","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_by_owner" ON "replies" USING btree ("workspace_id","owner_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_in_tag" ON "replies" USING btree ("workspace_id","classification","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE (handled_at is null or handled_by is null) and deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_snoozed" ON "replies" USING btree ("workspace_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE snoozed_until is not null and handled_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "replies_done" ON "replies" USING btree ("workspace_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE handled_at is not null and deleted_at is null;