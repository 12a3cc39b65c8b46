import { Button, Table } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { engine } from "../../engine/client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useReadOnly, useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./FoundNames.module.css";
import { prefillRecord } from "./prefill.ts";

const AT_ONCE = 200;

/** Names found on devices that no software title recognises, those on most devices first. */
export function FoundNames() {
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const revision = useRevision();
  const [shown, setShown] = useState(AT_ONCE);
  const day = useShownDay();
  const position = useAnswer(`found ${revision} ${day}`, () => engine.position(day));
  if (!position) return null;
  const names = position.unrecognised;
  if (names.length === 0) {
    return (
      <EmptyState icon={IconCircleCheck} title="Every name is recognised">
        All software found on devices belongs to a title. Names that no title knows will be listed here after the next
        inventory.
      </EmptyState>
    );
  }
  const add = async (name: string, publisher: string) => {
    prefillRecord("software", { product: name, publisher: await knownParty(publisher), aliases: name });
    go({ screen: "record", register: "software", id: null });
  };
  return (
    <div className={styles.scroll}>
      <p className={styles.lead}>
        {numberText(names.length)} {names.length === 1 ? "name was" : "names were"} found on devices that no software
        title recognises. They count for no licence until a title does.{" "}
        <Button variant="default" size="compact-xs" onClick={() => go({ screen: "recognition" })}>
          Decide with proposals
        </Button>
      </p>
      <Table stickyHeader className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name found</Table.Th>
            <Table.Th>Publisher</Table.Th>
            <Table.Th ta="right">Devices</Table.Th>
            <Table.Th>
              <span className="visually-hidden">Action</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {names.slice(0, shown).map(({ name, publisher, devices }) => (
            <Table.Tr key={`${name} ${publisher}`}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{publisher}</Table.Td>
              <Table.Td ta="right" className="numbers">
                {numberText(devices)}
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="default"
                  size="compact-xs"
                  disabled={readOnly !== null}
                  aria-label={`Add as software title: ${name}`}
                  onClick={() => void add(name, publisher)}
                >
                  Add as software title
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {shown < names.length ? (
        <Button variant="default" mt="md" onClick={() => setShown(shown + AT_ONCE)}>
          Show {numberText(Math.min(AT_ONCE, names.length - shown))} more
        </Button>
      ) : null}
    </div>
  );
}

/** The publisher as a link when it is recorded already, else its name, for the form to offer it for creation. */
async function knownParty(name: string): Promise<string> {
  if (name === "") return "";
  const parties = await engine.linkTargets("party", name);
  const same = parties.find(({ title }) => title.toLowerCase() === name.toLowerCase());
  return same ? `@${same.id}` : name;
}
