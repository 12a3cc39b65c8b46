import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { RegisterId } from "../../../domain/registers/register-id.ts";

/** What a register's screen shows: its records, or for software the names nobody has recognised yet. */
export type RegisterTab = "records" | "found";

/** The tab of a register's screen; registers other than software have only records. */
export function useRegisterTab(register: RegisterId): readonly [RegisterTab, (tab: RegisterTab) => void] {
  const [tab, setTab] = useState<RegisterTab>("records");
  return [register === "software" ? tab : "records", setTab];
}

interface Props {
  readonly register: RegisterId;
  readonly tab: RegisterTab;
  readonly onTab: (tab: RegisterTab) => void;
}

/** Switches between software titles and found names; nothing for other registers. */
export function RegisterTabs({ register, tab, onTab }: Props) {
  if (register !== "software") return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label="What to show"
      value={tab}
      onChange={(value) => onTab(value === "found" ? "found" : "records")}
      data={[
        { value: "records", label: "Titles" },
        { value: "found", label: "Found names" },
      ]}
    />
  );
}
