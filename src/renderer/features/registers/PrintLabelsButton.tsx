import { Button } from "@mantine/core";
import { IconTag } from "@tabler/icons-react";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { useCommand } from "../../ui/commands.ts";
import { useNavigation } from "../../ui/navigation.ts";

interface Props {
  readonly register: RegisterId;
  readonly ids: readonly RecordId[];
}

/** Leads to the labels of these records, by button and by command; only devices have labels. */
export function PrintLabelsButton({ register, ids }: Props) {
  const { go } = useNavigation();
  const open = () => go({ screen: "labels", ids });
  useCommand("labels.print", register === "hardware" ? open : null);
  if (register !== "hardware") return null;
  return (
    <Button variant="default" leftSection={<IconTag size={15} />} onClick={open}>
      {ids.length === 1 ? "Print label…" : "Print labels…"}
    </Button>
  );
}
