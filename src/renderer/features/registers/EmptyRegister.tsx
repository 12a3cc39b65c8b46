import { Button } from "@mantine/core";
import type { Register } from "../../../domain/registers/register.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNavigation } from "../../ui/navigation.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import { wordsOf } from "./register-words.ts";

interface Props {
  readonly register: Register;
  readonly retired: boolean;
  readonly onCreate: (() => void) | null;
}

/** A register without records: what it is for and how to fill it. */
export function EmptyRegister({ register, retired, onCreate }: Props) {
  const { go } = useNavigation();
  const { icon, what, made } = wordsOf(register.id);
  return (
    <EmptyState
      icon={icon}
      title={`${register.label}: nothing recorded yet`}
      actions={
        <>
          {isImported(register) ? <Button onClick={() => go({ screen: "import" })}>Import a file</Button> : null}
          {made && onCreate ? (
            <Button variant={isImported(register) ? "default" : "filled"} onClick={onCreate}>
              New {register.one.toLowerCase()}
            </Button>
          ) : null}
          {register.retire && !retired ? (
            <Button variant="subtle" onClick={() => changeTableView(register.id, { retired: true })}>
              Show retired
            </Button>
          ) : null}
        </>
      }
    >
      {what}
    </EmptyState>
  );
}

/** Fields of one's own are described one by one; no file holds them. */
function isImported({ id }: Register): boolean {
  return id !== "customField";
}
