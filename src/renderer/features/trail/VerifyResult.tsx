import type { VerifyReport } from "../../engine/engine.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";

/** What verifying found, in a sentence; every problem by itself. */
export function VerifyResult({ report }: { readonly report: VerifyReport }) {
  if (report.ok) {
    return (
      <ProblemNotice tone="info">
        The trail is intact: {countText(report.events, "event", "events")} in an unbroken chain, and all{" "}
        {numberText(report.records)} records are what it says they are.
      </ProblemNotice>
    );
  }
  return report.problems.map((problem) => (
    <ProblemNotice key={problem.sentence} tone="bad">
      {problem.sentence}
    </ProblemNotice>
  ));
}
