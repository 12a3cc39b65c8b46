import { Button } from "@mantine/core";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { dismissNotes, useSession } from "../../ui/session.ts";
import styles from "./Overview.module.css";

/** What the start had to tell, and what is missing before changes carry a name. */
export function StartNotes({ administrator }: { readonly administrator: string }) {
  const { go } = useNavigation();
  const notes = useSession((session) => session.notes);
  return (
    <div className={styles.notes}>
      {administrator === "" ? (
        <ProblemNotice
          tone="warn"
          actions={
            <Button variant="default" onClick={() => go({ screen: "settings" })}>
              Open settings
            </Button>
          }
        >
          Your name is not set yet. Changes are recorded under your computer account only.
        </ProblemNotice>
      ) : null}
      {notes.map((note, at) => (
        <ProblemNotice
          key={note}
          tone="info"
          actions={
            at === 0 ? (
              <Button variant="default" onClick={dismissNotes}>
                Understood
              </Button>
            ) : null
          }
        >
          {note}
        </ProblemNotice>
      ))}
    </div>
  );
}
