import type { Example, Expected } from "../../../domain/licence/examples/example.ts";
import { examplesFromJson } from "../../../domain/licence/examples/examples-from-json.ts";
import { type CaseResult, runExample } from "../../../domain/licence/examples/run-example.ts";
import { shippedExamples } from "../../../domain/licence/examples/shipped-examples.ts";
import { shippedParameters } from "../../../domain/licence/parameters/shipped-parameters.ts";
import { failed, type Result } from "../../../domain/value/result.ts";
import { cannotRun, type ExitCode, type Job, outJson } from "./job.ts";

/** Where a case came from, with what it came to. */
type FileResult = CaseResult & { readonly file: string };

const OWN = "licence-examples.json";

/** `examples [FILE...]`: the worked examples of Muster and of other files; exit code 1 when one disagrees. */
export async function runExamples(job: Job): Promise<ExitCode> {
  const files: { readonly file: string; readonly examples: readonly Example[] }[] = [
    { file: OWN, examples: shippedExamples() },
  ];
  for (const { name, token } of job.asked.files) {
    const examples = await examplesIn(job, name, token);
    if (!examples.ok) return cannotRun(job, examples.problem.sentence);
    files.push({ file: name, examples: examples.value });
  }
  const results: FileResult[] = [];
  const notRun: { readonly file: string; readonly example: string; readonly sentence: string }[] = [];
  for (const { file, examples } of files) {
    for (const example of examples) {
      const run = runExample(example, shippedParameters);
      if (run.ok) results.push(...run.value.map((result) => ({ ...result, file })));
      else notRun.push({ file, example: example.id, sentence: run.problem.sentence });
    }
  }
  const disagreeing = results.filter(({ agrees }) => !agrees);
  for (const { file, sentence } of notRun) await job.say(`${file}: ${sentence}`);
  const counts = { agree: results.length - disagreeing.length, disagree: disagreeing.length };
  if (job.json) await outJson(job, { ...counts, cases: results, notRun });
  else await job.out(`${results.map(caseText).join("\n")}\n${totalText(counts.agree, disagreeing, notRun.length)}`);
  return disagreeing.length > 0 ? 1 : 0;
}

async function examplesIn(job: Job, name: string, token: string): Promise<Result<readonly Example[]>> {
  const read = await job.host.request("file.read", { token });
  if (!read.ok) return read;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(read.value.bytes));
  } catch (error) {
    return failed(
      "examples",
      `${name} is no JSON in UTF-8: ${error instanceof Error ? error.message : error}. Nothing was run.`,
    );
  }
  return examplesFromJson(json, name);
}

/** A case for a terminal: the rule, what was expected, what came out, and why. */
function caseText(result: FileResult): string {
  const { title, rule, source, name, expected, got, sentences, agrees } = result;
  const lines = [
    `${agrees ? "agrees   " : "DISAGREES"}  ${placeText(result)}  ${title}${name === "" ? "" : `: ${name}`}`,
    ...(rule === "" ? [] : [`  rule       ${rule}${source === "" ? "" : ` (${source})`}`]),
    `  expected   ${numbersText(expected)}`,
    `  got        ${numbersText(got)}`,
    ...sentences.map((sentence) => `  ${sentence}`),
  ];
  return `${lines.join("\n")}\n`;
}

function placeText({ file, example }: FileResult): string {
  return file === OWN ? example : `${file}, ${example}`;
}

function numbersText(numbers: Expected): string {
  return Object.entries(numbers)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
}

function totalText(agree: number, disagreeing: readonly FileResult[], notRun: number): string {
  const where = disagreeing.length === 0 ? "" : `: ${[...new Set(disagreeing.map(placeText))].join("; ")}`;
  const left = notRun === 0 ? "" : ` ${notRun} examples were not run; the reasons stand on standard error.`;
  return `${agree} cases agree, ${disagreeing.length} disagree${where}.${left}\n`;
}
