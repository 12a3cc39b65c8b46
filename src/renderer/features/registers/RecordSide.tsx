import { Tabs } from "@mantine/core";
import { COSTED } from "../../../domain/cost/record-cost.ts";
import type { Register } from "../../../domain/registers/register.ts";
import { isTexts } from "../../../domain/registers/text-from-value.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { CostPanel } from "./CostPanel.tsx";
import { DocumentsPanel } from "./DocumentsPanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { HoldersPanel } from "./HoldersPanel.tsx";
import { RelatedPanel } from "./RelatedPanel.tsx";
import styles from "./SidePanel.module.css";
import { VersionsPanel } from "./VersionsPanel.tsx";

/** Beside the form: what is related to the record, and its history. */
export function RecordSide({ register, detail }: { readonly register: Register; readonly detail: RecordDetail }) {
  const related = detail.related.reduce((sum, group) => sum + group.total, 0);
  const hasVersions = register.id === "software";
  const hasCost = COSTED.includes(register.id);
  const hasDocuments = register.fields.some(({ id }) => id === "documents");
  const hasHolders = register.fields.some(({ held }) => held);
  const value = detail.values.documents;
  const documents = value !== undefined && isTexts(value) ? value.length : 0;
  return (
    <Tabs defaultValue={related > 0 ? "related" : "history"} keepMounted={false} classNames={{ tab: styles.tab }}>
      <Tabs.List>
        <Tabs.Tab value="related">Related{related > 0 ? ` ${numberText(related)}` : ""}</Tabs.Tab>
        {hasVersions ? <Tabs.Tab value="versions">Versions</Tabs.Tab> : null}
        {hasCost ? <Tabs.Tab value="cost">Cost</Tabs.Tab> : null}
        {hasDocuments ? (
          <Tabs.Tab value="documents">Documents{documents > 0 ? ` ${numberText(documents)}` : ""}</Tabs.Tab>
        ) : null}
        {hasHolders ? <Tabs.Tab value="holders">Holders</Tabs.Tab> : null}
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="related" pt="sm">
        <RelatedPanel related={detail.related} />
      </Tabs.Panel>
      {hasVersions ? (
        <Tabs.Panel value="versions" pt="sm">
          <VersionsPanel id={detail.id} title={detail.title} />
        </Tabs.Panel>
      ) : null}
      {hasCost ? (
        <Tabs.Panel value="cost" pt="sm">
          <CostPanel register={register} id={detail.id} />
        </Tabs.Panel>
      ) : null}
      {hasDocuments ? (
        <Tabs.Panel value="documents" pt="sm">
          <DocumentsPanel register={register} id={detail.id} />
        </Tabs.Panel>
      ) : null}
      {hasHolders ? (
        <Tabs.Panel value="holders" pt="sm">
          <HoldersPanel register={register} id={detail.id} />
        </Tabs.Panel>
      ) : null}
      <Tabs.Panel value="history" pt="sm">
        <HistoryPanel register={register.id} id={detail.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
