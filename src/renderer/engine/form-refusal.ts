import type { Problem } from "../../domain/value/result.ts";
import type { FormRefusal } from "./engine.ts";

interface Refused {
  readonly ok: false;
  readonly problem: FormRefusal;
}

/** A form that was not saved. @param fields  sentences by field id, where the problem is one of its fields */
export function refused({ code, sentence }: Problem, fields: FormRefusal["fields"] = {}): Refused {
  return { ok: false, problem: { code, sentence, fields } };
}

/** A form of which fields can't be taken as they are. */
export function invalid(fields: FormRefusal["fields"]): Refused {
  return refused({ code: "form-invalid", sentence: "Nothing was saved yet. See the messages at the fields." }, fields);
}

/** A form about something that was changed while it was open. */
export function changedMeanwhile(sentence: string): Refused {
  return refused({ code: "changed-meanwhile", sentence });
}
