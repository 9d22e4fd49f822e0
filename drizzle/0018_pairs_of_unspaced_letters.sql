-- The words of a text, a run of letters of a script without spaces as its pairs of neighbours and its last letter: what search-words.ts makes of it.
CREATE FUNCTION "words_with_pairs"("searched" text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg("word" || ':' || "place", ' ')::tsvector, ''::tsvector)
  FROM (
    SELECT CASE WHEN "found"[1] IS NULL THEN "found"[2] ELSE substr("found"[1], "letter", 2) END AS "word", row_number() OVER (ORDER BY "piece", "letter") AS "place"
    FROM regexp_matches(lower("searched"), '([\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+)|((?:(?![\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff])[[:alnum:]])+)', 'g') WITH ORDINALITY AS "pieces"("found", "piece")
    CROSS JOIN LATERAL generate_series(1, CASE WHEN "found"[1] IS NULL THEN 1 ELSE length("found"[1]) END) AS "letters"("letter")
  ) AS "placed"
  WHERE length("word") <= 500
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "find_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "searched" text := NEW.from_name || ' ' || NEW.from_email || ' ' || NEW.subject || ' ' || left(NEW.own_words, 50000);
BEGIN
  IF "searched" ~ '[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]' THEN
    NEW.search_words := "words_with_pairs"("searched");
  ELSE
    NEW.search_words := to_tsvector('simple'::regconfig, translate("searched", '@._-/:<>&+~=%#?', '               '));
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
-- Looks at what is stored once: the trigger finds the words anew.
UPDATE "replies" SET "own_words" = "own_words" WHERE (from_name || subject || left(own_words, 50000)) ~ '[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]';
