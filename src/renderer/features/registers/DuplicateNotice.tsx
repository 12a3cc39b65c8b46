import { Button } from "@mantine/core";
import { Fragment } from "react";
import { engine } from "../../engine/client.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/** Says that a record is probably in its register twice, with the reason and the way to the others. */
export function DuplicateNotice({ detail: { register, id } }: { readonly detail: RecordDetail }) {
  const { go } = useNavigation();
  const revision = useRevision();
  const groups = useAnswer(`same ${register} ${id} ${revision}`, () => engine.duplicatesOf(register, id)) ?? [];
  return groups.map(({ key, reasons, members, size }) => {
    const others = members.filter((member) => member.id !== id);
    return (
      <ProblemNotice
        key={key}
        tone="warn"
        actions={
          <Button
            variant="default"
            onClick={() => go({ screen: "merge", register, ids: members.map((member) => member.id) })}
          >
            Compare and merge
          </Button>
        }
      >
        {reasons[0]}, as in{" "}
        {others.map((other, at) => (
          <Fragment key={other.id}>
            {at === 0 ? null : ", "}
            <button
              type="button"
              className="text-link"
              onClick={() => go({ screen: "record", register, id: other.id })}
            >
              {other.title}
            </button>
          </Fragment>
        ))}
        {size > members.length ? ` and ${size - members.length} more` : ""}.
      </ProblemNotice>
    );
  });
}
