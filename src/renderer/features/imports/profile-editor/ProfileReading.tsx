import { Select } from "@mantine/core";
import type { ProfileForm } from "../../../../domain/intake/profile-form.ts";
import type { TextOption } from "../../../../domain/intake/text-reading.ts";
import { registerOf } from "../../../../domain/registers/all.ts";
import { CURRENCIES, DATE_ORDERS, DECIMAL_MARKS, HIDDEN_CELLS, missingChoices, withOther } from "../reading-choices.ts";
import styles from "./ProfileEditor.module.css";
import type { ChangeForm } from "./use-profile-form.ts";

interface Props {
  readonly form: ProfileForm;
  readonly onChange: ChangeForm;
}

const LINES: readonly TextOption[] = [
  { value: "1", label: "One line" },
  { value: "2", label: "Two lines, joined" },
  { value: "3", label: "Three lines, joined" },
  { value: "4", label: "Four lines, joined" },
];

/** How such files write dates and amounts, how they are laid out, and what happens to records that they don't name. */
export function ProfileReading({ form, onChange }: Props) {
  const register = registerOf(form.register);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>How they are read</h3>
      <div className={styles.grid}>
        <OpenChoice
          label="Dates that don't prove their order"
          open={KEPT}
          options={DATE_ORDERS}
          value={form.dateOrder}
          onChoose={(dateOrder) => onChange(() => ({ dateOrder }))}
        />
        <OpenChoice
          label="Decimal mark where no number proves it"
          open={KEPT}
          options={DECIMAL_MARKS}
          value={form.decimalMark}
          onChoose={(decimalMark) => onChange(() => ({ decimalMark }))}
        />
        <OpenChoice
          label="Amounts without a currency are in"
          open="Asked each time"
          options={form.currency === null ? CURRENCIES : withOther(CURRENCIES, form.currency)}
          value={form.currency}
          onChoose={(currency) => onChange(() => ({ currency }))}
        />
        <Select
          label="Headings stand in"
          data={withOther(LINES, String(form.headerLines)).map((option) => ({ ...option }))}
          value={String(form.headerLines)}
          allowDeselect={false}
          onChange={(lines) => onChange(() => ({ headerLines: Number(lines ?? "1") }))}
        />
        <OpenChoice
          label="Hidden rows"
          open={KEPT}
          options={HIDDEN_CELLS}
          value={form.hiddenRows}
          onChoose={(hiddenRows) => onChange(() => ({ hiddenRows }))}
        />
        <OpenChoice
          label="Hidden columns"
          open={KEPT}
          options={HIDDEN_CELLS}
          value={form.hiddenColumns}
          onChoose={(hiddenColumns) => onChange(() => ({ hiddenColumns }))}
        />
        <Select
          label={`${register.label} that a file doesn't name`}
          data={missingChoices(register).map((option) => ({ ...option }))}
          value={form.missing}
          allowDeselect={false}
          onChange={(chosen) => {
            const found = missingChoices(register).find(({ value }) => value === chosen);
            if (found) onChange(() => ({ missing: found.value }));
          }}
        />
      </div>
    </section>
  );
}

interface OpenChoiceProps<T extends string> {
  readonly label: string;
  readonly open: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
}

const ASKED = "-";
const KEPT = "Asked, and the answer kept";

/** Something that a profile may leave open: it is then asked about a file that doesn't show it. */
function OpenChoice<T extends string>({ label, open, options, value, onChoose }: OpenChoiceProps<T>) {
  return (
    <Select
      label={label}
      data={[{ value: ASKED, label: open }, ...options.map((option) => ({ ...option }))]}
      value={value ?? ASKED}
      allowDeselect={false}
      onChange={(chosen) => onChoose(options.find((option) => option.value === chosen)?.value ?? null)}
    />
  );
}
