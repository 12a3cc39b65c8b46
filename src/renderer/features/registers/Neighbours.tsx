import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useEffect } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/** Leads to the records before and after this one in the list it was opened from; nothing when there is no such list. */
export function Neighbours({ register, id }: { readonly register: Register; readonly id: RecordId }) {
  const { go } = useNavigation();
  const found = useAnswer(`${register.id} ${id}`, () => engine.neighbours(register.id, id));
  // The list is to be at the record that was looked at last when one comes back to it.
  useEffect(() => changeTableView(register.id, { active: id }), [register.id, id]);
  const { before, after } = found ?? { before: null, after: null };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey) return;
      const to = event.key === "ArrowUp" ? before : event.key === "ArrowDown" ? after : null;
      if (!to) return;
      event.preventDefault();
      go({ screen: "record", register: register.id, id: to });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [go, register.id, before, after]);
  if (!before && !after) return null;
  const step = (to: RecordId | null) => () => to && go({ screen: "record", register: register.id, id: to });
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label="Record before (Alt+Up)">
        <ActionIcon aria-label="Record before" disabled={!before} onClick={step(before)}>
          <IconChevronUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Record after (Alt+Down)">
        <ActionIcon aria-label="Record after" disabled={!after} onClick={step(after)}>
          <IconChevronDown size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
