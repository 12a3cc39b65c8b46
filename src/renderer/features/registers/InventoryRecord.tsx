import { ActionIcon, Table, TextInput } from "@mantine/core";
import { IconPrinter, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import { programsIn } from "../../../domain/registers/installation.ts";
import { asRecordId } from "../../../domain/value/record-id.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { numberText, valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { Screen } from "../../ui/Screen.tsx";
import styles from "./InventoryRecord.module.css";
import { Neighbours } from "./Neighbours.tsx";
import { RecordSide } from "./RecordSide.tsx";

/** What one source found on one device. Made by imports only, so there is nothing to enter. */
export function InventoryRecord({ detail }: { readonly detail: RecordDetail }) {
  const { go } = useNavigation();
  const register = registerOf("installation");
  const { date } = valueFormat();
  const [search, setSearch] = useState("");
  const { device, source, lastSeen } = detail.values;
  const programs = programsIn(detail.values);
  const shown = programs.filter(({ name, publisher }) =>
    `${name} ${publisher ?? ""}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const tellsWhen = programs.some(({ installed }) => installed !== undefined);
  const print = () => go({ screen: "print", print: { report: "record", register: "installation", id: detail.id } });
  useCommand("print.view", print);
  return (
    <Screen
      back
      wide
      title={detail.title}
      subtitle={register.one}
      actions={
        <>
          <Neighbours register={register} id={detail.id} />
          <ActionIcon
            aria-label="Print the record's sheet"
            title={`Print the record's sheet (${shortcutOf("print.view")})`}
            onClick={print}
          >
            <IconPrinter size={17} />
          </ActionIcon>
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>Device</dt>
        <dd>
          {typeof device === "string" ? (
            <button
              type="button"
              className="text-link"
              onClick={() => go({ screen: "record", register: "hardware", id: asRecordId(device) })}
            >
              {detail.names.device ?? device}
            </button>
          ) : (
            "not recorded"
          )}
        </dd>
        <dt>Source</dt>
        <dd>{typeof source === "string" ? source : "not recorded"}</dd>
        <dt>Last inventory</dt>
        <dd>{typeof lastSeen === "string" ? date(lastSeen) : "not recorded"}</dd>
      </dl>
      <div className={styles.page}>
        <section aria-label="Programs found">
          <div className={styles.head}>
            <h2 className={styles.title}>
              {numberText(programs.length)} {programs.length === 1 ? "program" : "programs"} found
            </h2>
            <TextInput
              size="xs"
              aria-label="Find a program"
              placeholder="Find a program"
              leftSection={<IconSearch size={15} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </div>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Name</Table.Th>
                <Table.Th>Version</Table.Th>
                <Table.Th>Publisher</Table.Th>
                {tellsWhen ? <Table.Th>Installed</Table.Th> : null}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((program) => (
                <Table.Tr key={`${program.name} ${program.publisher ?? ""}`}>
                  <Table.Td>{program.name}</Table.Td>
                  <Table.Td>{program.version}</Table.Td>
                  <Table.Td>{program.publisher}</Table.Td>
                  {tellsWhen ? (
                    <Table.Td className="numbers">{program.installed ? date(program.installed) : ""}</Table.Td>
                  ) : null}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
        <RecordSide register={register} detail={detail} />
      </div>
    </Screen>
  );
}
