/**
 * `npm run bench`: one JSON object of ratios, each against its limit, measured in this run on this machine. `-- classify`
 * measures that one alone, `-- --full` the inbox at its full size. The exit code is 1 when a limit is passed.
 */
import { benchClaim, benchClaimOnPostgres } from "./claim";
import { benchClassify } from "./classify";
import { benchInbox, benchInboxOnPostgres } from "./inbox";
import type { Figure } from "./measure";
import { benchNoNewsPoll, benchNoNewsPollOnPostgres } from "./no-news-poll";
import { benchPoll, benchPollOnPostgres } from "./poll";

/** A bench that has nothing to run on answers null and is left out. */
const BENCHES: Record<string, () => Promise<Record<string, Figure> | null>> = {
  claim: named("claim", benchClaim),
  claim_on_postgres: named("claim_on_postgres", benchClaimOnPostgres),
  classify_against_parse: named("classify_against_parse", benchClassify),
  poll_against_bare_fetch_and_parse: named("poll_against_bare_fetch_and_parse", benchPoll),
  poll_against_bare_fetch_and_parse_on_postgres: named(
    "poll_against_bare_fetch_and_parse_on_postgres",
    benchPollOnPostgres,
  ),
  no_news_poll_with_many_replies_against_none: named("no_news_poll_with_many_replies_against_none", benchNoNewsPoll),
  no_news_poll_with_many_replies_against_none_on_postgres: named(
    "no_news_poll_with_many_replies_against_none_on_postgres",
    benchNoNewsPollOnPostgres,
  ),
  list_and_counts: benchInbox,
  list_and_counts_on_postgres: benchInboxOnPostgres,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const chosen = Object.entries(BENCHES).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
if (chosen.length === 0) {
  console.error(`No bench of that name. There are: ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}

const figures: Record<string, Figure> = {};
for (const [, run] of chosen) Object.assign(figures, await run());
console.log(JSON.stringify(figures, null, 2));
if (Object.values(figures).some(({ within }) => !within)) process.exitCode = 1;

function named(name: string, run: () => Promise<Figure | null>): () => Promise<Record<string, Figure> | null> {
  return async () => {
    const found = await run();
    return found && { [name]: found };
  };
}
