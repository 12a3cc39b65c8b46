import { addDays } from "../../value/calendar-date.ts";
import { counted } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { countOf } from "./host-cores.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Terms under which an installation needs no right; anything else that is written needs one. */
const NO_RIGHT = new Set(["free", "openSource"]);

/** Nothing inside the site or entity; every installation outside. Source: docs/licence-rules.md#site-rights. */
export const siteRight: Rule = (given) =>
  required(
    given.list("installs").map(({ name, count = 1, inside }) => {
      const belongs = given.known(inside, "whether it belongs to the site (yes or no)", name, true);
      const words = `${counted(count, "installation", "installations")} ${belongs ? "inside" : "outside"} the site.`;
      return wholeRow(name, belongs ? 0 : count, words);
    }),
  );

/** Allowed up to and with the trial's last day, then a right for each. Source: docs/licence-rules.md#trials. */
export const trial: Rule = (given, day) => {
  const days = Math.min(given.whole("trial.days"), 36_500);
  return required(
    given.list("installs").map(({ name, count = 1, installedOn }) => {
      const last = addDays(given.known(installedOn, "the day of installation", name, day), days - 1);
      const words = `The trial's last day ${day <= last ? "is" : "was"} ${dayInWords(last)}.`;
      return wholeRow(name, day <= last ? 0 : count, words);
    }),
  );
};

/** Free and open source software needs no right; what is free for private use only does. Source: docs/licence-rules.md#free-software. */
export const freeSoftware: Rule = (given) =>
  required(
    given.list("installs").map(({ name, count = 1, terms }) => {
      const known = given.known(terms, "the terms (free, openSource or freeForPrivateUse)", name, "free");
      const words = counted(count, "installation", "installations");
      return NO_RIGHT.has(known)
        ? wholeRow(name, 0, `${words}; no right has to be bought. The terms may oblige otherwise.`)
        : wholeRow(name, count, `${words} in an organisation, which the terms (${known}) don't allow without a right.`);
    }),
  );

/**
 * Test installations that only developers with a plan touch need no right; each developer needs a plan.
 * Source: docs/licence-rules.md#development-and-test.
 */
export const developmentAndTest: Rule = (given) => {
  const rows = given.list("installs").map(({ name, count = 1, environment }) => {
    const used = given.known(environment, "the environment (production, test or development)", name, "production");
    const words = `${counted(count, "installation", "installations")} used for ${used}.`;
    return wholeRow(name, used === "production" ? count : 0, words);
  });
  const without = given
    .list("users")
    .filter(
      ({ name, developerPlan }) =>
        !given.known(developerPlan, "whether the user has a developer plan (yes or no)", name, true),
    );
  const plansMissing = countOf(without);
  const findings = without.map(({ name }) => `${name} works with test installations without a developer plan.`);
  return required(rows, { figures: { "plans missing": plansMissing }, findings });
};
