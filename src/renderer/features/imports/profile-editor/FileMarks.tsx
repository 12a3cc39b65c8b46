import { ActionIcon, Button, Checkbox, Radio, Stack } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormMark, nextId, type ProfileForm } from "../../../../domain/intake/profile-form.ts";
import type { FormProblems } from "../../../../domain/intake/profile-form-problems.ts";
import styles from "./ProfileEditor.module.css";
import type { ChangeForm } from "./use-profile-form.ts";
import { WordsInput } from "./WordsInput.tsx";
import { Wrong } from "./Wrong.tsx";

interface Props {
  readonly form: ProfileForm;
  readonly problems: FormProblems;
  readonly onChange: ChangeForm;
}

/** Which headings tell such a file from others. */
export function FileMarks({ form, problems, onChange }: Props) {
  const { toldBy, marks, noOthers } = form;
  const setMark = (id: number, any: readonly string[]) =>
    onChange((now) => ({ marks: now.marks.map((mark) => (mark.id === id ? { id, any } : mark)) }));
  return (
    <section className={styles.section}>
      <Radio.Group
        label="Files are read by it that have"
        value={toldBy}
        onChange={(chosen) =>
          onChange((now) =>
            chosen === "marks" ? { toldBy: "marks", marks: begunMarks(now) } : { toldBy: "columns", noOthers: false },
          )
        }
      >
        <Stack gap={8} mt={6}>
          <Radio size="xs" value="columns" label="exactly the headings of the columns below, no more and no fewer" />
          <Radio size="xs" value="marks" label="at least these headings" />
        </Stack>
      </Radio.Group>
      {toldBy === "marks" ? (
        <div className={styles.marks}>
          {marks.map(({ id, any }, i) => (
            <div key={id} className={styles.line}>
              <WordsInput
                aria-label={`Heading ${i + 1} that such a file has`}
                autoFocus={any.length === 0}
                placeholder={any.length === 0 ? "Heading, then Enter" : "or …"}
                value={[...any]}
                error={problems[`mark ${id}`]}
                onChange={(headings) => setMark(id, headings)}
              />
              <ActionIcon
                aria-label={`Take heading ${i + 1} away`}
                onClick={() => onChange((now) => ({ marks: now.marks.filter((mark) => mark.id !== id) }))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          ))}
          <p className={styles.hint}>Of several in one line, any will do. Choose headings that no other file has.</p>
          <Wrong text={problems.marks} />
          <Button
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange((now) => ({ marks: [...now.marks, { id: nextId(now.marks), any: [] }] }))}
          >
            Add a heading
          </Button>
          <Checkbox
            label="and none but those of the columns below"
            checked={noOthers}
            onChange={({ currentTarget: { checked } }) => onChange(() => ({ noOthers: checked }))}
          />
        </div>
      ) : null}
    </section>
  );
}

/** Marks to begin with, where a profile was told by all its columns: those that feed a field. */
function begunMarks({ marks, columns }: ProfileForm): readonly FormMark[] {
  if (marks.length > 0) return marks;
  return columns
    .filter(({ field, headings }) => field !== null && headings.length > 0)
    .map(({ headings }, i) => ({ id: i + 1, any: headings }));
}
