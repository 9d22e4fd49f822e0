/** STYLE: a file that is longer is two things. */
export const MOST_LINES = 300;

/** Tests are lists of cases and data files are tables: their length is no complexity. */
const UNLIMITED =
  /[.](test|itest|stest|spec)[.]tsx?$|[.]data[.]ts$|[.]fixture[.]ts$|[/](phrases|corpus)[/]|[/]tokens[.]css$/;

export function tooLong({ path, text }: { path: string; text: string }): boolean {
  return !UNLIMITED.test(path) && lineCount(text) > MOST_LINES;
}

export function lineCount(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
