import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import type { RecordDetail } from "../../src/renderer/engine/engine.ts";
import { RecordScreen } from "../../src/renderer/features/registers/RecordScreen.tsx";
import { shown } from "../ui/shown.tsx";

/** The device that the page shows. */
export const id = asRecordId("device-1");
export const head = { log: "log", seq: 9, hash: "0".repeat(64) };

/** As the engine tells it. */
export function device(seq: number, name: string): RecordDetail {
  return {
    id,
    register: "hardware",
    title: `T-1 ${name}`,
    values: { tag: "T-1", name, state: "deployed", user: "person-1" },
    names: { user: "Jana Okafor" },
    seq,
    retired: false,
    withdrawn: false,
    contradictions: [],
    related: [],
  };
}

/** Opens its page and waits for the form. */
export async function openDevice() {
  const go = vi.fn();
  shown(<RecordScreen route={{ screen: "record", register: "hardware", id }} />, { go });
  await screen.findByLabelText("Name");
  return { user: userEvent.setup(), go };
}

/** The box with this label. */
export const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
