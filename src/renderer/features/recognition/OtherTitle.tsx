import { Select } from "@mantine/core";
import { useState } from "react";
import type { ListedName } from "../../../domain/recognition/listed-name.ts";
import { asRecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import type { Draft } from "./choices.ts";

interface Props {
  readonly name: ListedName;
  readonly draft: Draft | undefined;
  readonly onDecide: (draft: Draft | undefined) => void;
}

/** Looks for any title on record. */
export function OtherTitle({ name, draft, onDecide }: Props) {
  const [text, setText] = useState("");
  const titles = useAnswer(text, () => engine.linkTargets("software", text)) ?? [];
  const meaning = draft?.decision.meaning;
  const choose = (id: string | null) => {
    const publisher = name.publishers.find((each) => each !== "") ?? "";
    const decision = { name: name.name, publisher, alias: name.name };
    onDecide(
      id === null
        ? undefined
        : { choice: "other", decision: { ...decision, meaning: { kind: "title", record: asRecordId(id) } } },
    );
  };
  return (
    <Select
      mt={6}
      searchable
      clearable
      aria-label={`Another title for ${name.name}`}
      placeholder="Type a part of the title"
      nothingFoundMessage="No title on record contains this"
      filter={({ options }) => options}
      data={titles.map(({ id, title }) => ({ value: id, label: title }))}
      value={meaning?.kind === "title" ? meaning.record : null}
      onSearchChange={setText}
      onChange={choose}
    />
  );
}
