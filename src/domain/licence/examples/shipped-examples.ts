import file from "../../../../resources/examples/licence-examples.json" with { type: "json" };
import type { Example } from "./example.ts";
import { examplesFromJson } from "./examples-from-json.ts";

/** The worked examples that come with Muster: each documents a rule. */
export function shippedExamples(): readonly Example[] {
  const examples = examplesFromJson(file, "licence-examples.json");
  if (!examples.ok) throw new Error(examples.problem.sentence);
  return examples.value;
}
