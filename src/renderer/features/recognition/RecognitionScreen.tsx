import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconCircleCheck, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { engine } from "../../engine/client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, numberText } from "../../ui/local-text.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useReadOnly, useRevision } from "../../ui/session.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import { useUnsavedGuard } from "../../ui/unsaved.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { BULK_CHOICES, type Draft, type Drafts, draftOf } from "./choices.ts";
import { NamesTable } from "./NamesTable.tsx";
import styles from "./RecognitionScreen.module.css";

const AT_ONCE = 50;

/** Names found on devices that no software title recognises, to be decided once for all devices. */
export function RecognitionScreen() {
  const revision = useRevision();
  const readOnly = useReadOnly();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(AT_ONCE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [left, setLeft] = useState(0);
  const [busy, setBusy] = useState(false);
  const list = useAnswer(`${revision} ${shown} ${search}`, () => engine.unrecognisedNames(search, shown));

  const decide = (key: string, draft: Draft | undefined) => {
    const next = new Map(drafts);
    if (draft) next.set(key, draft);
    else next.delete(key);
    setDrafts(next);
  };
  const selectAll = async () => {
    const { names } = await engine.unrecognisedNames(search, list?.matching ?? 0);
    setSelected(new Set(names.map(({ key }) => key)));
  };
  // Selected names need not be shown: of more than a page, or found by what stood in the search before.
  const decideSelected = async (choice: string) => {
    const { names } = await engine.unrecognisedNames("", list?.total ?? 0);
    const next = new Map(drafts);
    const left = new Set<string>();
    for (const name of names.filter(({ key }) => selected.has(key))) {
      const draft = draftOf(name, choice);
      if (draft) next.set(name.key, draft.choice === "proposal" ? { ...draft, choice: "proposal 0" } : draft);
      else left.add(name.key);
    }
    setDrafts(next);
    setSelected(left);
    setLeft(left.size);
  };
  const save = async () => {
    setBusy(true);
    const decisions = [...drafts.values()].map(({ decision }) => decision);
    const [first] = decisions;
    const why =
      decisions.length === 1 ? `Decided what “${first?.name}” is` : `Decided what ${decisions.length} names are`;
    const answer = await engine.decideNames(decisions, why).finally(() => setBusy(false));
    const isSaved = toldSaved(engine, answer, why);
    if (isSaved) setDrafts(new Map());
    return isSaved;
  };
  useUnsavedGuard(drafts.size > 0, { what: "Names to recognise", save });

  if (list?.total === 0)
    return (
      <Screen title="Names to recognise">
        <EmptyState icon={IconCircleCheck} title="Every name is recognised">
          All software found on devices belongs to a title. Names that no title knows will be listed here after the next
          inventory.
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title="Names to recognise"
      subtitle={list ? countText(list.total, "name that no title recognises", "names that no title recognises") : null}
      actions={
        <>
          {drafts.size > 0 ? (
            <Button variant="default" onClick={() => setDrafts(new Map())}>
              Discard
            </Button>
          ) : null}
          <Button loading={busy} disabled={drafts.size === 0 || readOnly !== null} onClick={() => void save()}>
            {drafts.size === 0 ? "Save decisions" : `Save ${countText(drafts.size, "decision", "decisions")}`}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        Found on devices, but belonging to no software title, so they count for no licence. A decision holds for all
        devices and for every inventory to come.
      </p>
      <div className={styles.tools}>
        <TextInput
          aria-label="Find a name or publisher"
          placeholder="Find a name or publisher"
          leftSection={<IconSearch size={15} />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setShown(AT_ONCE);
          }}
        />
        <NativeSelect
          aria-label="Set the selected names to"
          disabled={selected.size === 0 || readOnly !== null}
          value=""
          data={[
            {
              value: "",
              label:
                selected.size === 0
                  ? "Select names to set together"
                  : `Set ${countText(selected.size, "selected name", "selected names")} to…`,
            },
            ...BULK_CHOICES,
          ]}
          onChange={(event) => void decideSelected(event.currentTarget.value)}
        />
        {list && list.matching > list.names.length ? (
          <Button variant="subtle" onClick={() => void selectAll()}>
            Select all {numberText(list.matching)}
          </Button>
        ) : null}
      </div>
      <div role="status">{left > 0 ? <p className={styles.lead}>{leftSentence(left)}</p> : null}</div>
      {list ? (
        <>
          <NamesTable
            names={list.names}
            drafts={drafts}
            selected={selected}
            readOnly={readOnly !== null}
            onSelect={(keys) => {
              setSelected(keys);
              setLeft(0);
            }}
            onDecide={decide}
          />
          {list.matching === 0 ? <p className={styles.lead}>No name contains “{search}”.</p> : null}
          {list.matching > list.names.length ? (
            <Button variant="default" mt="md" onClick={() => setShown(shown + AT_ONCE)}>
              Show {numberText(Math.min(AT_ONCE, list.matching - list.names.length))} more of{" "}
              {numberText(list.matching)}
            </Button>
          ) : null}
        </>
      ) : null}
    </Screen>
  );
}

function leftSentence(count: number): string {
  return `${countText(count, "name was", "names were")} left undecided and still selected: no proposal, several that are as much alike, or one of another edition or year. Look at ${count === 1 ? "it" : "each"} and choose.`;
}
