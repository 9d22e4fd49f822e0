ALTER TABLE "replies" ALTER COLUMN "search_words" DROP EXPRESSION;--> statement-breakpoint
CREATE FUNCTION "find_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_words := to_tsvector('simple'::regconfig, translate(NEW.from_name || ' ' || NEW.from_email || ' ' || NEW.subject || ' ' || left(NEW.own_words, 50000), '@._-/:<>&+~=%#?', '               '));
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER "replies_without_search_words" BEFORE INSERT ON "replies" FOR EACH ROW WHEN (NEW.search_words IS NULL) EXECUTE FUNCTION "find_search_words"();--> statement-breakpoint
CREATE TRIGGER "replies_with_other_words" BEFORE UPDATE OF "from_name", "from_email", "subject", "own_words" ON "replies" FOR EACH ROW EXECUTE FUNCTION "find_search_words"();
