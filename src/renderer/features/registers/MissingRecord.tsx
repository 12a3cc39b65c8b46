import { Button } from "@mantine/core";
import { IconFileUnknown } from "@tabler/icons-react";
import type { Register } from "../../../domain/registers/register.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNavigation } from "../../ui/navigation.ts";
import { Screen } from "../../ui/Screen.tsx";

/** Shown when a link leads to a record that isn't there. */
export function MissingRecord({ register }: { readonly register: Register }) {
  const { go } = useNavigation();
  return (
    <Screen title={register.one} back>
      <EmptyState
        icon={IconFileUnknown}
        title="There is no such record"
        actions={<Button onClick={() => go({ screen: "register", register: register.id })}>{register.label}</Button>}
      >
        No record of {register.label} has this identity. It may belong to another data folder.
      </EmptyState>
    </Screen>
  );
}
