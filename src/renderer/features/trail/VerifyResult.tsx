import type { VerifyReport } from "../../engine/engine.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";

/** What verifying found: one sentence when all is well, else every difference. */
export function VerifyResult({ report }: { readonly report: VerifyReport }) {
  if (report.ok) {
    return (
      <ProblemNotice tone="info">
        The trail is intact: {countText(report.events, "event", "events")} in an unbroken chain, and all{" "}
        {numberText(report.records)} records are what it says they are.
      </ProblemNotice>
    );
  }
  return (
    <ProblemNotice tone="bad">
      The trail or the registers are not intact. Change nothing more, keep a copy of the data folder, and compare the
      seal with one on paper.
      <ul>
        {report.problems.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </ProblemNotice>
  );
}
