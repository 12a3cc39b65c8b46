import { Button, Code } from "@mantine/core";
import { useState } from "react";
import type { TrailEntry } from "../../engine/engine.ts";
import type { host } from "../../host.ts";
import { countText } from "../../ui/local-text.ts";
import styles from "./SettingsScreen.module.css";
import { SettingsSection } from "./SettingsSection.tsx";

type Info = Awaited<ReturnType<typeof host.request<"session.info">>>;

/** Version, runtime, where the data lies, and the end of the audit trail. */
export function AboutSection({ info, head }: { readonly info: Info; readonly head: TrailEntry | undefined }) {
  const [copied, setCopied] = useState(false);
  const facts = [
    ["Version", info.appVersion],
    ["Runtime", info.runtime],
    ["Data folder", info.dataDir],
    ["Account", info.account],
    ["Audit trail", head ? countText(head.header.seq, "event", "events") : "no events yet"],
  ] as const;
  const copy = () => {
    const kept = facts.filter(([label]) => label !== "Account" && label !== "Data folder");
    const text = kept.map(([label, value]) => `${label}: ${value}`).join("\n");
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <SettingsSection title="About Muster" lead="Everything stays on this computer: Muster makes no network requests.">
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
        {head ? (
          <>
            <dt>Head hash</dt>
            <dd>
              <Code>{head.hash}</Code>
            </dd>
          </>
        ) : null}
      </dl>
      <div>
        <Button variant="default" onClick={copy}>
          {copied ? "Copied" : "Copy for a problem report"}
        </Button>
      </div>
    </SettingsSection>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
