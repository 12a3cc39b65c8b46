/** Legal forms and words that companies' names carry in one list and not in the other. */
const FORMS =
  /\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|oy|computer|computers|international|technologies|technology|group)\b/g;

/** Makers that go by two names. */
const SHORT: Readonly<Record<string, string>> = {
  "hewlett packard": "hp",
  "hewlett packard enterprise": "hpe",
  asustek: "asus",
  "micro star": "msi",
};

/** A company's name for comparing: `Dell Inc.`, `DELL` and `Dell, Inc.` are the same. Never blank. */
export function comparableName(name: string): string {
  const made = known.get(name);
  if (made !== undefined) return made;
  const comparable = madeComparable(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, comparable);
  return comparable;
}

/** A list of devices names a few makers a hundred thousand times. */
const known = new Map<string, string>();
const MOST_KNOWN = 2_000;

function madeComparable(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, " ");
  const bare = plain.replace(FORMS, " ").replace(/\s+/g, " ").trim();
  return SHORT[bare] ?? (bare === "" ? name.toLowerCase() : bare);
}
