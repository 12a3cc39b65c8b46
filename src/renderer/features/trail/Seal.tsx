import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { TrailEntry } from "../../engine/engine.ts";
import { countText } from "../../ui/local-text.ts";
import styles from "./TrailScreen.module.css";

/** What proves the whole trail: number of events and the hash of the last, as it stands on every printed page. */
export function Seal({ newest }: { readonly newest: TrailEntry }) {
  const events = countText(newest.header.seq, "event", "events");
  return (
    <section className={styles.seal} aria-label="Seal">
      <div className={styles.sealText}>
        <div className={styles.quiet}>
          Seal: {events}, head hash. It stands in the footer of every printed page, so that the paper proves later that
          nothing before it was altered.
        </div>
        <div className={styles.hash}>{newest.hash}</div>
      </div>
      <CopyButton value={`${newest.header.seq} ${newest.hash}`} timeout={3_000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            onClick={copy}
          >
            {copied ? "Copied" : "Copy seal"}
          </Button>
        )}
      </CopyButton>
    </section>
  );
}
