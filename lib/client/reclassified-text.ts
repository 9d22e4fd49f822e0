type Reclassified = { undone: string[]; done: string[]; leftAlone: string[] };

/** One line for the toast: the new tag, then what was done, what was undone, what a person had changed since. */
export function reclassifiedText(label: string, { undone, done, leftAlone }: Reclassified): string {
  const parts = [
    listed(done),
    undone.length > 0 && `Undone: ${listed(undone, "lower")}`,
    leftAlone.length > 0 && kept(leftAlone),
  ];
  return [label, ...parts.filter(Boolean)].map((part) => `${part}.`).join(" ");
}

function kept(leftAlone: string[]): string {
  return `You changed it since, left alone: ${listed(leftAlone, "lower")}`;
}

function listed(sentences: string[], first: "lower" | "upper" = "upper"): string {
  return sentences
    .map((sentence) => sentence.replace(/\.$/, ""))
    .map((sentence, index) => (index === 0 && first === "upper" ? sentence : lowerFirst(sentence)))
    .join(", ");
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
