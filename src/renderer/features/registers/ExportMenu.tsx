import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { numberText } from "../../ui/local-text.ts";
import { isNarrowed } from "../../ui/table/table-view.ts";
import type { TableModel } from "../../ui/table/use-table.ts";
import { exportList } from "./export-list.ts";

const FORMATS = [
  { format: "xlsx", label: "Excel workbook (.xlsx)" },
  { format: "csv", label: "Text table (.csv)" },
  { format: "json", label: "JSON (.json)" },
] as const;

interface Props {
  readonly register: Register;
  readonly table: TableModel;
  readonly retired: boolean;
}

/** Writes the list as shown, with its columns, order, search and filters, to a file. */
export function ExportMenu({ register, table, retired }: Props) {
  const [opened, setOpened] = useState(false);
  const hasRows = table.rows.matching > 0;
  useCommand("export.register", hasRows ? () => setOpened(true) : null);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" returnFocus>
      <Menu.Target>
        <Button
          variant="default"
          disabled={!hasRows}
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
        {FORMATS.map(({ format, label }) => (
          <Menu.Item
            key={format}
            onClick={() =>
              void exportList({ register: register.id, retired, ...table.arrangement }, register.label, format)
            }
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
