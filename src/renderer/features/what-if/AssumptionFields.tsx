import { NativeSelect, TextInput } from "@mantine/core";
import type { MetricId } from "../../../domain/licence/facts.ts";
import { isMetricName, METRIC_NAMES } from "../../../domain/licence/metrics/metric-names.ts";
import { FORM_WORDS, LEAVERS_WORDS } from "../../../domain/licence/what-if/assumption-words.ts";
import type { DevicesOfLeavers } from "../../../domain/licence/what-if/scenario.ts";
import type { Draft } from "./draft.ts";
import { RecordSelect, RecordsSelect } from "./RecordsSelect.tsx";
import styles from "./WhatIf.module.css";

interface Props {
  readonly draft: Draft;
  /** How the product counts now. */
  readonly metric: MetricId;
  /** Of a price that names none. */
  readonly currency: string;
  readonly onChange: (draft: Draft) => void;
}

/** What a kind of assumption asks for. */
export function AssumptionFields({ draft, metric, currency, onChange }: Props) {
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const product = (
    <RecordSelect
      register="software"
      label="Product"
      chosen={draft.product}
      onChoose={(chosen) => set({ product: chosen })}
    />
  );
  const devices = (
    <RecordsSelect
      register="hardware"
      label="Devices"
      chosen={draft.devices}
      onChoose={(chosen) => set({ devices: chosen })}
    />
  );
  const count = (label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      value={draft.count}
      onChange={(event) => set({ count: event.currentTarget.value })}
    />
  );
  switch (draft.kind) {
    case "devicesRetire":
      return devices;
    case "deviceKindRetires":
      return (
        <>
          <NativeSelect
            label="Form"
            data={[{ value: "", label: "Any" }, ...FORM_WORDS.map(({ id, label }) => ({ value: id, label }))]}
            value={draft.form ?? ""}
            onChange={(event) =>
              set({ form: FORM_WORDS.find(({ id }) => id === event.currentTarget.value)?.id ?? null })
            }
          />
          <RecordSelect
            register="location"
            label="Place"
            description="Places within it belong to it."
            chosen={draft.place}
            onChoose={(chosen) => set({ place: chosen })}
          />
        </>
      );
    case "peopleLeave":
      return (
        <>
          <RecordsSelect
            register="person"
            label="People"
            chosen={draft.people}
            onChoose={(chosen) => set({ people: chosen })}
          />
          <NativeSelect
            label="Their devices"
            data={LEAVERS}
            value={draft.becomes}
            onChange={(event) =>
              set({ becomes: LEAVERS.find(({ value }) => value === event.currentTarget.value)?.value ?? draft.becomes })
            }
          />
          {draft.becomes === "handedOver" ? (
            <RecordSelect
              register="person"
              label="Who gets them"
              chosen={draft.to}
              onChoose={(chosen) => set({ to: chosen })}
            />
          ) : null}
        </>
      );
    case "rightsBought":
      return (
        <PurchaseFields draft={draft} metric={metric} currency={currency} product={product} count={count} set={set} />
      );
    case "renewal":
      return (
        <>
          <RecordSelect
            register="entitlement"
            label="Entitlement"
            chosen={draft.right}
            onChoose={(chosen) => set({ right: chosen })}
          />
          {count("Quantity from then on", "0 when it isn't renewed.")}
        </>
      );
    case "productRemoved":
      return (
        <>
          {product}
          {devices}
        </>
      );
    case "productRemovedFrom":
      return (
        <>
          {product}
          {count("Number of devices", "The first by name are taken.")}
        </>
      );
    case "productAdded":
      return (
        <>
          {product}
          {count("Number of further devices", "Each is used by a person of its own.")}
        </>
      );
  }
}

const LEAVERS = (["stock", "retire", "handedOver"] as const satisfies readonly DevicesOfLeavers[]).map((value) => ({
  value,
  label: LEAVERS_WORDS[value],
}));

interface PurchaseProps extends Pick<Props, "draft" | "metric" | "currency"> {
  readonly product: React.ReactNode;
  readonly count: (label: string, description: string) => React.ReactNode;
  readonly set: (changes: Partial<Draft>) => void;
}

function PurchaseFields({ draft, metric, currency, product, count, set }: PurchaseProps) {
  return (
    <>
      {product}
      <div className={styles.pair}>
        {count("Packs", "Or single rights.")}
        <TextInput
          label="Rights in a pack"
          inputMode="numeric"
          value={draft.unitsPerPack}
          onChange={(event) => set({ unitsPerPack: event.currentTarget.value })}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label="Price of a pack"
          description={currency === "" ? "With its currency." : `In ${currency}, if known.`}
          value={draft.price}
          onChange={(event) => set({ price: event.currentTarget.value })}
        />
        <NativeSelect
          label="Paid"
          data={[
            { value: "once", label: "Once" },
            { value: "year", label: "Every year" },
          ]}
          value={draft.paid}
          onChange={(event) => set({ paid: event.currentTarget.value === "year" ? "year" : "once" })}
        />
      </div>
      <NativeSelect
        label="Counted"
        data={METRIC_NAMES.map(({ id, label }) => ({ value: id, label }))}
        value={draft.metric ?? metric}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (isMetricName(chosen)) set({ metric: chosen });
        }}
      />
    </>
  );
}
