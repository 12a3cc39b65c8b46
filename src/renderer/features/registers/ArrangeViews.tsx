import { ActionIcon, Button, Checkbox, Group, Modal, Radio, Table, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { SavedView, ViewsArranged } from "../../engine/views-calls.ts";
import { notifyProblem } from "../../ui/notify.tsx";
import { announceChange } from "../../ui/session.ts";
import { toldSaved } from "../../ui/told-saved.ts";

interface Props {
  readonly register: Register;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}

/** Names, tabs and their order, the view that the register opens with. What is done here is saved at once. */
export function ArrangeViews({ register, views, onClose }: Props) {
  const [{ tabs, opens }, setArranged] = useState<ViewsArranged>(() => ({
    tabs: views.filter(({ tab }) => tab !== null).map(({ id }) => id),
    opens: views.find((view) => view.opens)?.id ?? null,
  }));
  const arrange = async (change: Partial<ViewsArranged>) => {
    const arranged = { tabs, opens, ...change };
    setArranged(arranged);
    const answer = await engine.arrangeViews(register.id, arranged);
    if (answer.ok) announceChange();
    else notifyProblem(answer.problem);
  };
  const rows = [
    ...tabs.flatMap((id) => views.filter((view) => view.id === id)),
    ...views.filter(({ id }) => !tabs.includes(id)),
  ];
  const swap = (id: RecordId, by: 1 | -1) => {
    const at = tabs.indexOf(id);
    const rest = tabs.filter((other) => other !== id);
    void arrange({ tabs: [...rest.slice(0, at + by), id, ...rest.slice(at + by)] });
  };
  return (
    <Modal opened onClose={onClose} title={`Views of ${register.label}`} size="lg">
      <Radio.Group
        aria-label="The register opens with"
        value={opens ?? ""}
        onChange={(id) => void arrange({ opens: views.find((view) => view.id === id)?.id ?? null })}
      >
        <Table verticalSpacing={6} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>As a tab</Table.Th>
              <Table.Th>Opens with it</Table.Th>
              <Table.Th aria-label="Order and removal" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, name }) => {
              const at = tabs.indexOf(id);
              return (
                <Table.Tr key={id}>
                  <Table.Td>
                    <ViewName id={id} name={name} />
                  </Table.Td>
                  <Table.Td>
                    <Checkbox
                      aria-label={`“${name}” as a tab`}
                      checked={at >= 0}
                      onChange={() =>
                        void arrange({ tabs: at < 0 ? [...tabs, id] : tabs.filter((other) => other !== id) })
                      }
                    />
                  </Table.Td>
                  <Table.Td>
                    <Radio value={id} aria-label={`Opens with “${name}”`} />
                  </Table.Td>
                  <Table.Td>
                    <Group gap={2} wrap="nowrap" justify="flex-end">
                      <ActionIcon
                        aria-label={`“${name}” further left`}
                        title="Further left"
                        disabled={at < 1}
                        onClick={() => swap(id, -1)}
                      >
                        <IconArrowUp size={16} />
                      </ActionIcon>
                      <ActionIcon
                        aria-label={`“${name}” further right`}
                        title="Further right"
                        disabled={at < 0 || at === tabs.length - 1}
                        onClick={() => swap(id, 1)}
                      >
                        <IconArrowDown size={16} />
                      </ActionIcon>
                      <ActionIcon aria-label={`Remove “${name}”`} title="Remove" onClick={() => void remove(id, name)}>
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
        <Radio mt="sm" ml="xs" value="" label="The register opens as it was shown last" />
      </Radio.Group>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Modal>
  );
}

/** The name, saved when one leaves it or presses Enter; a refused one goes back to what it was. */
function ViewName({ id, name }: { readonly id: RecordId; readonly name: string }) {
  const [text, setText] = useState(name);
  const save = async () => {
    if (text.trim() === name) return;
    const answer = await engine.renameView(id, text);
    if (answer.ok) announceChange();
    else {
      notifyProblem(answer.problem);
      setText(name);
    }
  };
  return (
    <TextInput
      size="xs"
      aria-label={`Name of “${name}”`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === "Enter") void save();
      }}
    />
  );
}

async function remove(id: RecordId, name: string): Promise<void> {
  toldSaved(engine, await engine.removeView(id), `View “${name}” removed`, `The view “${name}” was removed.`);
}
