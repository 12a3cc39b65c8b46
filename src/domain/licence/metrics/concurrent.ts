import { counted } from "../counted.ts";
import { compareText } from "../installed-devices.ts";
import type { Given } from "./given.ts";
import { type Ruling, required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/** Most sessions at one moment. Source: docs/licence-rules.md#concurrent-and-tokens. */
export const concurrent: Rule = (given) =>
  highest(given, "session", "sessions") ?? peakOf(given, () => 1, "session", "sessions");

/** Most tokens held at one moment; each program takes its own number. Source: docs/licence-rules.md#concurrent-and-tokens. */
export const tokens: Rule = (given) => {
  const measured = highest(given, "token", "tokens");
  if (measured) return measured;
  const programs = given.list("programs");
  const tokensOf = (session: Fact<"sessions">): number => {
    const program = given.known(session.program, "the program", session.name, "");
    const known = programs.find(({ name }) => name === program)?.tokens;
    return session.program === undefined ? 0 : given.known(known, "the tokens", program, 0);
  };
  return peakOf(given, tokensOf, "token", "tokens");
};

/** The highest of the peaks that were measured; undefined when none was. The others are told and count nothing. */
function highest(given: Given, one: string, many: string): Ruling | undefined {
  const peaks = given
    .listIfAny("peaks")
    .map(({ name, count }) => ({ name, count: given.known(count, "the peak", name, 0) }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
  if (peaks.length === 0) return undefined;
  return required(
    peaks.map(({ name, count }, at) => {
      const words = `${counted(count, one, many)} at one moment`;
      return at === 0
        ? wholeRow(name, count, `${words}, the highest peak.`)
        : wholeRow(name, 0, `${words}: not the highest peak, so it adds nothing.`);
    }),
  );
}

/** A session holds from its beginning up to, but not at, its end; one without an end still runs. */
function peakOf(given: Given, weightOf: (session: Fact<"sessions">) => number, one: string, many: string) {
  const steps = given.list("sessions").flatMap((session) => {
    const weight = weightOf(session);
    const from = given.known(session.from, "the beginning", session.name, "");
    if (session.to !== undefined && session.to <= from) return [];
    return [{ at: from, change: weight }, ...(session.to === undefined ? [] : [{ at: session.to, change: -weight }])];
  });
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.change - b.change));
  let [running, most, when] = [0, 0, ""];
  for (const { at, change } of steps) {
    running += change;
    if (running > most) [most, when] = [running, at];
  }
  if (most === 0) return required([]);
  return required([wholeRow("Peak", most, `Most at one moment: ${counted(most, one, many)}, first at ${when}.`)]);
}
