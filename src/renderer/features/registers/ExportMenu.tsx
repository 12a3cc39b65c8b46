import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { CommandId } from "../../../main/bridge/commands.ts";
import type { TableView } from "../../engine/table-calls.ts";
import { runCommand, shortcutOf, useCommand } from "../../ui/commands.ts";
import { numberText } from "../../ui/local-text.ts";
import { isNarrowed } from "../../ui/table/table-view.ts";
import type { TableModel } from "../../ui/table/use-table.ts";
import { exportList } from "./export-list.ts";

const FORMATS = [
  { format: "xlsx", label: "Excel workbook (.xlsx)" },
  { format: "ods", label: "OpenDocument spreadsheet (.ods)" },
  { format: "csv", label: "Text table (.csv)" },
  { format: "json", label: "JSON (.json)" },
  { format: "html", label: "Web page to print (.html)" },
] as const;

/** Exports that are not about the list shown. */
const WHOLE: readonly { readonly command: CommandId; readonly label: string }[] = [
  { command: "export.workbook", label: "Muster workbook (.xlsx)" },
  { command: "export.template", label: "Template to fill in (.xlsx)" },
  { command: "export.calendar", label: "Dates as a calendar (.ics)" },
];
const OF_ONE: Readonly<Partial<Record<Register["id"], (typeof WHOLE)[number]>>> = {
  entitlement: { command: "export.entitlements", label: "Entitlements with proofs (.json)" },
  software: { command: "export.tags", label: "SWID tags (.zip)" },
};

interface Props {
  readonly register: Register;
  readonly table: TableModel;
  readonly retired: boolean;
}

/** Writes the list as shown, all of the register, or the whole organisation to a file. */
export function ExportMenu({ register, table, retired }: Props) {
  const [opened, setOpened] = useState(false);
  const hasRows = table.rows.matching > 0;
  useCommand("export.register", hasRows ? () => setOpened(true) : null);
  const special = OF_ONE[register.id];
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" returnFocus>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} />}
          rightSection={<IconChevronDown size={14} />}
          title={shortcutOf("export.register")}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {isNarrowed(table.view) ? `${numberText(table.rows.matching)} rows that match` : "All rows shown"}
        </Menu.Label>
        <Formats
          disabled={!hasRows}
          register={register}
          view={{ register: register.id, retired, ...table.arrangement }}
        />
        <Menu.Divider />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>All records with all fields</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <Formats disabled={false} register={register} view={everything(register)} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Divider />
        <Menu.Label>The whole organisation</Menu.Label>
        {[...WHOLE, ...(special ? [special] : [])].map(({ command, label }) => (
          <Menu.Item key={command} onClick={() => void runCommand(command)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface FormatsProps {
  readonly disabled: boolean;
  readonly register: Register;
  readonly view: TableView;
}

function Formats({ disabled, register, view }: FormatsProps) {
  return FORMATS.map(({ format, label }) => (
    <Menu.Item key={format} disabled={disabled} onClick={() => void exportList(view, register.label, format)}>
      {label}
    </Menu.Item>
  ));
}

function everything({ id }: Register): TableView {
  const columns = registerOf(id).fields.map((field) => field.id);
  return { register: id, columns, sort: [], filters: {}, search: "", retired: true };
}
