import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { numberText } from "../../ui/local-text.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange } from "../../ui/session.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import { takeBack } from "../../ui/take-back.ts";

/** Retires records or brings them back, and offers to take it back. Answers whether it was done. */
export async function retireRecords(
  register: Register,
  ids: readonly RecordId[],
  how: "retire" | "bring back",
): Promise<boolean> {
  const what =
    ids.length === 1 ? register.one.toLowerCase() : `${numberText(ids.length)} ${register.label.toLowerCase()}`;
  const why = how === "retire" ? `Retired ${what}` : `Brought back ${what}`;
  const answer = await engine.retire(register.id, ids, why, how === "bring back");
  if (!answer.ok) {
    notifyProblem(answer.problem);
    return false;
  }
  changeTableView(register.id, { selected: new Set() });
  announceChange();
  const { head, records } = answer.value;
  if (records === 0)
    notifyDone(`Nothing to do: all of them ${how === "retire" ? "are retired" : "are in use"} already.`);
  else notifyDone(`${why}.`, () => void takeBack(engine, head.seq, why));
  return true;
}
