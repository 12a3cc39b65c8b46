import { Table, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import { FOUND } from "../../../domain/registers/installation.ts";
import { isFound } from "../../../domain/registers/text-from-value.ts";
import { asRecordId } from "../../../domain/value/record-id.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { Screen } from "../../ui/Screen.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import styles from "./InventoryRecord.module.css";

/** What one source found on one device. Made by imports only, so there is nothing to enter. */
export function InventoryRecord({ detail }: { readonly detail: RecordDetail }) {
  const { go } = useNavigation();
  const [search, setSearch] = useState("");
  const { device, source, lastSeen } = detail.values;
  const programs = Object.entries(detail.values)
    .flatMap(([key, value]) => (key.startsWith(FOUND) && isFound(value) ? [value] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
  const shown = programs.filter(({ name, publisher }) =>
    `${name} ${publisher ?? ""}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <Screen back title={detail.title} subtitle={registerOf("installation").one}>
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
        <dd>{typeof lastSeen === "string" ? lastSeen : "not recorded"}</dd>
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
                <Table.Th>Installed</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((program) => (
                <Table.Tr key={`${program.name} ${program.publisher ?? ""}`}>
                  <Table.Td>{program.name}</Table.Td>
                  <Table.Td>{program.version}</Table.Td>
                  <Table.Td>{program.publisher}</Table.Td>
                  <Table.Td className="numbers">{program.installed}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
        <section aria-label="History">
          <h2 className={styles.title}>History</h2>
          <HistoryPanel register="installation" id={detail.id} />
        </section>
      </div>
    </Screen>
  );
}
