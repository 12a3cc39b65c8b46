import { Button, SegmentedControl } from "@mantine/core";
import { IconCopyCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { DuplicateList } from "../../../domain/duplicates/listed.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId, type RegisterId } from "../../../domain/registers/register-id.ts";
import { engine } from "../../engine/client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, numberText } from "../../ui/local-text.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./DuplicatesScreen.module.css";
import { GroupItem } from "./GroupItem.tsx";

const AT_ONCE = 50;
const ALL = "all";

/** What is probably in the registers twice, with the reasons, and the way to make one record of it. */
export function DuplicatesScreen() {
  const revision = useRevision();
  const [register, setRegister] = useState<RegisterId | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const list = useAnswer(`duplicates ${revision} ${register} ${shown}`, () => engine.duplicates(register, shown));
  const choose = (value: string) => {
    setRegister(isRegisterId(value) ? value : null);
    setShown(AT_ONCE);
  };
  const all = list ? total(list, null) : 0;
  const matching = list ? total(list, register) : 0;
  return (
    <Screen title="Duplicates" subtitle={list ? countText(all, "group of records", "groups of records") : null}>
      {list && all > 0 ? (
        <>
          <p className={styles.lead}>
            Records that probably mean the same thing. Merging keeps one of them, moves every link to it, and takes the
            other back; nothing is deleted.
          </p>
          <SegmentedControl
            className={styles.choice}
            aria-label="Register"
            value={register ?? ALL}
            onChange={choose}
            data={[
              { value: ALL, label: `All ${numberText(all)}` },
              ...list.counts
                .filter(({ groups, register: id }) => groups > 0 || id === register)
                .map(({ register: id, groups }) => ({
                  value: id,
                  label: `${registerOf(id).label} ${numberText(groups)}`,
                })),
            ]}
          />
          <ul className={styles.groups} aria-label="Likely duplicates">
            {list.groups.map((group) => (
              <GroupItem key={group.key} group={group} />
            ))}
          </ul>
          {matching === 0 ? <p className={styles.lead}>Nothing is left in this register.</p> : null}
          {matching > list.groups.length ? (
            <Button variant="default" mt="md" onClick={() => setShown(shown + AT_ONCE)}>
              Show {numberText(Math.min(AT_ONCE, matching - list.groups.length))} more
            </Button>
          ) : null}
        </>
      ) : null}
      {list && all === 0 ? (
        <EmptyState icon={IconCopyCheck} title="No duplicates">
          No two records share a serial number, tag, address or name that should be theirs alone. Muster looks again
          after every change.
        </EmptyState>
      ) : null}
    </Screen>
  );
}

function total({ counts }: DuplicateList, register: RegisterId | null): number {
  return counts
    .filter(({ register: id }) => register === null || id === register)
    .reduce((sum, { groups }) => sum + groups, 0);
}
