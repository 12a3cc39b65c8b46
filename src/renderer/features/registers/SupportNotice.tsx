import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { countText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/** Says of a software title on how many devices a version runs that its publisher no longer corrects, or soon won't. */
export function SupportNotice({ id }: { readonly id: RecordId }) {
  const revision = useRevision();
  const versions = useAnswer(`versions ${id} ${revision}`, () => engine.versions(id)) ?? [];
  const devices = (state: "ended" | "ending") =>
    new Set(versions.filter(({ support }) => support.state === state).flatMap((v) => v.devices.map((d) => d.id))).size;
  const [ended, ending] = [devices("ended"), devices("ending")];
  if (ended + ending === 0) return null;
  const sentences = [
    ended > 0 ? `Support has ended for what is on ${countText(ended, "device", "devices")}.` : "",
    ending > 0 ? `Within 180 days it ends for what is on ${countText(ending, "device", "devices")}.` : "",
  ];
  return <ProblemNotice tone="warn">{sentences.filter((text) => text !== "").join(" ")} See Versions.</ProblemNotice>;
}
