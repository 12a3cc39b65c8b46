import { ActionIcon, Combobox, TextInput, Tooltip, useCombobox } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import { asRecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { createLinked, isQuicklyMade } from "./create-linked.ts";
import { type FieldInputProps, inputId } from "./field-input-props.ts";
import styles from "./LinkField.module.css";

type Target = Awaited<ReturnType<typeof engine.linkTargets>>[number];

const NEW = "+new";

/** A link to a record of another register: type to search, choose, or leave the name and be told if nobody is called so. */
export function LinkField({ field, text, error, name, disabled, place, onEnter }: FieldInputProps) {
  const { go } = useNavigation();
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const isLink = text.startsWith("@");
  const shown = isLink ? (names[text] ?? name) : text;
  const target = field.link;
  useEffect(() => {
    if (!box.dropdownOpened || !target) return;
    let current = true;
    engine.linkTargets(target, isLink ? "" : text).then((found) => {
      if (current) setTargets(found);
    });
    return () => {
      current = false;
    };
  }, [box.dropdownOpened, target, isLink, text]);
  if (!target) return null;

  const choose = async (id: string, title: string) => {
    box.closeDropdown();
    const made = id === NEW ? await createLinked(target, title, field.role) : id;
    if (made === null) return;
    setNames((now) => ({ ...now, [`@${made}`]: title }));
    onEnter(field.id, `@${made}`);
  };
  const typed = isLink ? "" : text.trim();
  const isNew = typed !== "" && targets.every(({ title }) => title.toLowerCase() !== typed.toLowerCase());
  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => void choose(id, targets.find((found) => found.id === id)?.title ?? typed)}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id={inputId(field.id, place)}
          role="combobox"
          label={field.label}
          description={field.help}
          error={
            error !== undefined && isNew && isQuicklyMade(target) ? (
              <>
                {error}{" "}
                <button type="button" className={styles.create} onClick={() => void choose(NEW, typed)}>
                  Create “{typed}” in {registerOf(target).label}
                </button>
              </>
            ) : (
              error
            )
          }
          disabled={disabled}
          required={field.required === true}
          value={shown}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onEnter(field.id, event.currentTarget.value);
            box.openDropdown();
          }}
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          rightSectionPointerEvents="all"
          rightSection={
            isLink ? (
              <Tooltip label={`Open ${shown}`}>
                <ActionIcon
                  size="sm"
                  aria-label={`Open ${shown}`}
                  onClick={() => go({ screen: "record", register: target, id: asRecordId(text.slice(1)) })}
                >
                  <IconArrowUpRight size={15} />
                </ActionIcon>
              </Tooltip>
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={targets.length === 0 && !isNew}>
        <Combobox.Options
          mah={260}
          style={{ overflowY: "auto" }}
          aria-label={`Choices for ${field.label.toLowerCase()}`}
        >
          {targets.map(({ id, title }) => (
            <Combobox.Option key={id} value={id}>
              {title}
            </Combobox.Option>
          ))}
          {isNew && isQuicklyMade(target) ? (
            <Combobox.Option value={NEW}>
              Create “{typed}” in {registerOf(target).label}
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
