import { Checkbox, NativeSelect, Radio, Stack } from "@mantine/core";
import { LABEL_TEXTS, type LabelContents, type LabelText } from "../../../domain/labels/label-contents.ts";
import { type LabelSheet, labelSheets } from "../../../domain/labels/label-stock.ts";
import styles from "./LabelSetup.module.css";
import { changeLabelSettings, startOf, stockOf, useLabelSettings } from "./label-settings.ts";
import { RollSize } from "./RollSize.tsx";
import { StartPosition } from "./StartPosition.tsx";

const TEXT_LABELS: Readonly<Record<LabelText, string>> = {
  organisation: "Organisation",
  tag: "Asset tag",
  name: "Name",
  serial: "Serial number",
};

const QR_CHOICES: readonly { readonly value: LabelContents["qr"]; readonly label: string }[] = [
  { value: "device", label: "Link to the device's record" },
  { value: "tag", label: "Asset tag" },
  { value: "none", label: "No QR code" },
];

/** What the labels are printed on, where they begin and what stands on them. */
export function LabelSetup({ count }: { readonly count: number }) {
  const settings = useLabelSettings();
  const stock = stockOf(settings);
  const { contents } = settings;
  const start = startOf(settings);
  const change = (changed: Partial<LabelContents>) => changeLabelSettings({ contents: { ...contents, ...changed } });
  return (
    <Stack gap={18} className={styles.setup}>
      <NativeSelect
        label="Labels"
        value={stock.kind === "sheet" ? stock.sheet.id : "roll"}
        data={[
          { group: "A4 sheets", items: choicesOn("A4") },
          { group: "Letter sheets", items: choicesOn("Letter") },
          { group: "Label printer", items: [{ value: "roll", label: "One label a page, size of your own" }] },
        ]}
        onChange={(event) => changeLabelSettings({ stock: event.currentTarget.value })}
      />
      {stock.kind === "sheet" ? (
        <div>
          <h2 className={styles.heading}>First label</h2>
          <p className={styles.hint}>Click the first label that is still on the sheet.</p>
          <StartPosition
            sheet={stock.sheet}
            start={start}
            count={count}
            onStart={(position) => changeLabelSettings({ start: position })}
          />
        </div>
      ) : (
        <RollSize size={stock.label} onSize={(roll) => changeLabelSettings({ roll })} />
      )}
      <Checkbox.Group
        label="Texts"
        value={[...contents.texts]}
        onChange={(values) => change({ texts: LABEL_TEXTS.filter((text) => values.includes(text)) })}
      >
        <Stack gap={6}>
          {LABEL_TEXTS.map((text) => (
            <Checkbox key={text} value={text} label={TEXT_LABELS[text]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label="Code 128 of the asset tag"
        checked={contents.code128}
        onChange={(event) => change({ code128: event.currentTarget.checked })}
      />
      <Radio.Group
        label="QR code"
        value={contents.qr}
        onChange={(value) => change({ qr: QR_CHOICES.find((choice) => choice.value === value)?.value ?? "none" })}
      >
        <Stack gap={6}>
          {QR_CHOICES.map(({ value, label }) => (
            <Radio key={value} size="xs" value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}

function choicesOn(paper: LabelSheet["paper"]): { readonly value: string; readonly label: string }[] {
  const side = (millimetres: number) => String(Math.round(millimetres * 10) / 10);
  return labelSheets
    .filter((sheet) => sheet.paper === paper)
    .map(({ id, name, label }) => ({ value: id, label: `${name} · ${side(label.width)} × ${side(label.height)} mm` }));
}
