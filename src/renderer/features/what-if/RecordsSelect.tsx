import { MultiSelect, Select } from "@mantine/core";
import { useState } from "react";
import type { Named } from "../../../domain/licence/what-if/scenario.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./WhatIf.module.css";

interface Props {
  readonly register: RegisterId;
  readonly label: string;
  readonly description?: string;
}

interface ManyProps extends Props {
  readonly chosen: readonly Named[];
  readonly onChoose: (chosen: readonly Named[]) => void;
}

/** Chooses records of a register by typing a part of their names. */
export function RecordsSelect({ register, label, chosen, onChoose }: ManyProps) {
  const { found, text, setText } = useFound(register);
  const all = known([...chosen, ...found]);
  return (
    <MultiSelect
      size="xs"
      classNames={{ inputField: styles.field ?? "" }}
      label={label}
      placeholder={chosen.length === 0 ? "Type a part of a name" : ""}
      searchable
      hidePickedOptions
      nothingFoundMessage="No record in use contains this"
      filter={({ options }) => options}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen.map(({ id }) => id)}
      searchValue={text}
      onSearchChange={setText}
      onChange={(ids) => {
        onChoose(all.filter(({ id }) => ids.includes(id)));
        setText("");
      }}
    />
  );
}

interface OneProps extends Props {
  readonly chosen: Named | null;
  readonly onChoose: (chosen: Named | null) => void;
}

/** Chooses one record of a register. */
export function RecordSelect({ register, label, description, chosen, onChoose }: OneProps) {
  const { found, setText } = useFound(register);
  const all = known([...(chosen ? [chosen] : []), ...found]);
  return (
    <Select
      label={label}
      description={description}
      placeholder="Type a part of a name"
      searchable
      clearable
      nothingFoundMessage="No record in use contains this"
      filter={({ options }) => options}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen?.id ?? null}
      onSearchChange={(typed) => setText(typed === chosen?.name ? "" : typed)}
      onChange={(id) => onChoose(all.find((one) => one.id === id) ?? null)}
    />
  );
}

function useFound(register: RegisterId) {
  const [text, setText] = useState("");
  const found = useAnswer(`${register} ${text}`, () => engine.linkTargets(register, text));
  return { text, setText, found: (found ?? []).map(({ id, title }): Named => ({ id, name: title })) };
}

function known(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
