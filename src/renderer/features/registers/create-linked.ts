import { beginningValues } from "../../../domain/lifecycle/lifecycle.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange } from "../../ui/session.ts";
import { takeBack } from "../../ui/take-back.ts";

/** True for registers in which a name is enough to make a record. */
export function isQuicklyMade(register: RegisterId): boolean {
  const { title, fields } = registerOf(register);
  const [only, ...more] = title;
  return more.length === 0 && fields.every((field) => field.required !== true || field.id === only);
}

/**
 * Makes a record with a name and the state in which records begin, for a link to point to. Null when it was refused; the
 * user has been told why.
 *
 * @param role  the yes-no field that the link answers, if any
 */
export async function createLinked(
  register: RegisterId,
  name: string,
  role: string | undefined,
): Promise<RecordId | null> {
  const { title, one } = registerOf(register);
  const answered = role === undefined ? {} : { [role]: "yes" };
  const texts = { ...beginningValues(register), [title[0] ?? "name"]: name, ...answered };
  const answer = await engine.saveForm({ register, id: null, seq: 0, texts, why: "" });
  if (!answer.ok) {
    notifyProblem({ ...answer.problem, sentence: Object.values(answer.problem.fields)[0] ?? answer.problem.sentence });
    return null;
  }
  announceChange();
  notifyDone(`${one} “${name}” created.`, () => void takeBack(engine, answer.value.head.seq, answer.value.what));
  return answer.value.id;
}
