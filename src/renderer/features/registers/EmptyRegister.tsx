import { Button } from "@mantine/core";
import type { Register } from "../../../domain/registers/register.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNavigation } from "../../ui/navigation.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import { wordsOf } from "./register-words.ts";
import { recordsText } from "./use-register-editing.ts";

interface Props {
  readonly register: Register;
  /** Records that are left out because they are retired. */
  readonly retired: number;
  readonly onCreate: (() => void) | null;
}

/** A register without records: what it is for and how to fill it. Where all of them are retired it says so. */
export function EmptyRegister({ register, retired, onCreate }: Props) {
  const { go } = useNavigation();
  const { icon, what, made } = wordsOf(register.id);
  const create =
    made && onCreate ? (
      <Button variant={isImported(register) ? "default" : "filled"} onClick={onCreate}>
        New {register.one.toLowerCase()}
      </Button>
    ) : null;
  if (retired > 0) {
    return (
      <EmptyState
        icon={icon}
        title={`${recordsText(register, retired)}, ${retired === 1 ? "" : "all "}out of daily use`}
        actions={
          <>
            <Button onClick={() => changeTableView(register.id, { retired: true })}>Show retired</Button>
            {create}
          </>
        }
      >
        What is retired stays recorded, with its history, but is left out of this list until you ask for it.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={`${register.label}: nothing recorded yet`}
      actions={
        <>
          {isImported(register) ? <Button onClick={() => go({ screen: "import" })}>Import a file</Button> : null}
          {create}
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
