import { Button } from "@mantine/core";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { retireRecords } from "./retire-records.ts";

interface Props {
  readonly register: Register;
  readonly detail: RecordDetail;
  readonly disabled: boolean;
}

/** Takes a record out of daily use or brings it back; nothing is ever deleted. */
export function RetireButton({ register, detail, disabled }: Props) {
  if (!register.retire) return null;
  return (
    <Button
      variant="default"
      disabled={disabled}
      title={disabled ? "Save or discard your entries first" : undefined}
      onClick={() => void retireRecords(register, [detail.id], detail.retired ? "bring back" : "retire")}
    >
      {detail.retired ? "Bring back" : "Retire"}
    </Button>
  );
}
