const KEY = "muster.recent";
const MOST_KEPT = 12;

/** Keys of the entries used last, newest first. Only keys are kept: a name would outlive the record that had it. */
export function recentKeys(): readonly string[] {
  return (localStorage.getItem(KEY) ?? "").split("\n").filter((key) => key !== "");
}

/** Puts a key in front of those used last. */
export function rememberRecent(key: string): void {
  const others = recentKeys().filter((other) => other !== key);
  localStorage.setItem(KEY, [key, ...others].slice(0, MOST_KEPT).join("\n"));
}
