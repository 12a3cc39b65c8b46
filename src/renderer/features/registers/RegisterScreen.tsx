import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { TransitionOffer } from "../../engine/lifecycle-calls.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useReadOnly, useRevision } from "../../ui/session.ts";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { changeTableView, useTableView } from "../../ui/table/table-view.ts";
import { useTable } from "../../ui/table/use-table.ts";
import { BulkEditDialog } from "./BulkEditDialog.tsx";
import { EmptyRegister } from "./EmptyRegister.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { GiveTagsDialog } from "./GiveTagsDialog.tsx";
import { printedList } from "./printed-list.ts";
import { RowCommands } from "./RowCommands.tsx";
import { columnsOf, registerSource } from "./register-source.ts";
import { wordsOf } from "./register-words.ts";
import { SelectionActions } from "./SelectionActions.tsx";
import { TransitionDialog } from "./transitions/TransitionDialog.tsx";
import { useRegisterEditing } from "./use-register-editing.ts";
import { useSavedViews } from "./use-saved-views.ts";
import { ViewsMenu } from "./ViewsMenu.tsx";
import { ViewTabs } from "./ViewTabs.tsx";

type RegisterRoute = Extract<Route, { screen: "register" }>;

/** One register as a table. */
export function RegisterScreen({ route }: { readonly route: RegisterRoute }) {
  const register = registerOf(route.register);
  const { search } = route;
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const revision = useRevision();
  const { retired, selected } = useTableView(register.id);
  const all = useMemo(() => columnsOf(register), [register]);
  const source = useMemo(() => registerSource(register.id, retired), [register.id, retired]);
  const table = useTable(register.id, all, source, `${revision} ${retired}`);
  const views = useSavedViews(table, register.id, search);
  const open = (id: RecordId) => go({ screen: "record", register: register.id, id });
  const create = () => go({ screen: "record", register: register.id, id: null });
  const [tagging, setTagging] = useState<readonly RecordId[] | null>(null);
  const [changing, setChanging] = useState<readonly RecordId[] | null>(null);
  const editing = useRegisterEditing(register);
  const [step, setStep] = useState<{ readonly ids: readonly RecordId[]; readonly offer: TransitionOffer } | null>(null);
  const commands = (ids: readonly RecordId[]) => (
    <RowCommands
      register={register}
      ids={ids}
      onChange={setChanging}
      onStep={(of, offer) => setStep({ ids: of, offer })}
    />
  );
  const leaveDialog = () => {
    setChanging(null);
    setStep(null);
    setTagging(null);
    document.querySelector<HTMLElement>("[role$=grid]")?.focus();
  };
  const canCreate = wordsOf(register.id).made && readOnly === null;

  useEffect(() => {
    if (search !== undefined) changeTableView(register.id, { search, filters: {} });
  }, [register.id, search]);
  useCommand("record.new", canCreate ? create : null);
  const canChange = editing !== undefined && selected.size > 0 && readOnly === null;
  useCommand("record.edit", canChange ? () => setChanging([...selected]) : null);
  const hasRows = table.rows.matching > 0;
  useCommand("print.view", hasRows ? () => go({ screen: "print", print: printedList(register, table) }) : null);

  return (
    <Screen
      flush
      title={register.label}
      actions={
        <>
          <ExportMenu register={register} table={table} retired={retired} />
          {wordsOf(register.id).made ? (
            <Button
              leftSection={<IconPlus size={15} />}
              disabled={!canCreate}
              title={`${shortcutOf("record.new")}`}
              onClick={create}
            >
              New {register.one.toLowerCase()}
            </Button>
          ) : null}
        </>
      }
    >
      <ViewTabs views={views} />
      <DataTable
        table={table}
        label={register.label}
        empty={<EmptyRegister register={register} retired={table.rows.retired} onCreate={canCreate ? create : null} />}
        onOpen={open}
        tools={
          <>
            <ViewsMenu register={register} table={table} views={views} />
            {register.retire || register.retiredWith ? (
              <Checkbox
                label="Show retired"
                checked={retired}
                onChange={(event) => changeTableView(register.id, { retired: event.currentTarget.checked })}
              />
            ) : null}
          </>
        }
        actions={
          <SelectionActions
            register={register}
            selected={selected}
            onChange={setChanging}
            onGiveTags={setTagging}
            onLeave={leaveDialog}
          />
        }
        {...(editing ? { editing, commands } : {})}
      />
      {changing && editing ? (
        <BulkEditDialog register={register} ids={changing} editing={editing} onClose={leaveDialog} />
      ) : null}
      {step ? <TransitionDialog register={register} {...step} onClose={leaveDialog} onDone={() => undefined} /> : null}
      {tagging && editing ? <GiveTagsDialog ids={tagging} editing={editing} onClose={leaveDialog} /> : null}
    </Screen>
  );
}
