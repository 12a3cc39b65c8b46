import { counted } from "../counted.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/**
 * Everybody whom the contract counts, whether or not they use the product. Who that is, part-time staff and contractors
 * for instance, is the contract's definition. Source: docs/licence-rules.md#headcount.
 */
export const headcount: Rule = (given) =>
  required(
    given.list("people").map(({ name, count, included }) => {
      const people = given.known(count, "the number of people", name, 0);
      const counts = given.known(included, "whether the contract counts the group (yes or no)", name, false);
      const words = counted(people, "person", "people");
      return wholeRow(name, counts ? people : 0, counts ? `${words}.` : `${words}, whom the contract doesn't count.`);
    }),
  );
