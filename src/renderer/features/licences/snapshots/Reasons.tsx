import { Button } from "@mantine/core";
import { useState } from "react";
import type { Reason } from "../../../../domain/licence/snapshots/differing-facts.ts";
import { numberText } from "../../../ui/local-text.ts";
import styles from "./Snapshots.module.css";

const AT_ONCE = 5;

/** What happened, each with the records it happened to; long lists open. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <ReasonItem key={reason.says} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonItem({ reason: { says, names } }: { readonly reason: Reason }) {
  const [open, setOpen] = useState(false);
  const hidden = open ? 0 : Math.max(0, names.length - AT_ONCE);
  return (
    <li>
      <span className={styles.quietInline}>{says}:</span> {(hidden > 0 ? names.slice(0, AT_ONCE) : names).join(", ")}
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-xs" ml={4} onClick={() => setOpen(true)}>
          and {numberText(hidden)} more
        </Button>
      ) : null}
    </li>
  );
}
