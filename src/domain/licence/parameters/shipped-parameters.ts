import seed from "../../../../resources/seeds/licence-parameters.json" with { type: "json" };
import type { Parameter } from "./parameter.ts";
import { parametersFromJson } from "./parameters-from-json.ts";

/** The parameters that come with Muster: defaults from public sources, which the signed agreement always prevails over. */
export const shippedParameters: readonly Parameter[] = read();

function read(): readonly Parameter[] {
  const parameters = parametersFromJson(seed.parameters, "licence-parameters.json");
  if (!parameters.ok) throw new Error(parameters.problem.sentence);
  return parameters.value;
}
