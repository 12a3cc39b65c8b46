import { Button, Code, Group } from "@mantine/core";
import { IconMoodSad } from "@tabler/icons-react";
import { useState } from "react";
import styles from "./FailureScreen.module.css";

/** What went wrong, in words, and the technical details to copy for whoever helps. */
export interface FailureScreenProps {
  readonly title: string;
  readonly sentence: string;
  readonly details: string;
}

/** Takes the place of the window's content when it can't be shown. */
export function FailureScreen({ title, sentence, details }: FailureScreenProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(`${title}\n${sentence}\n\n${details}`).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <main className={styles.failure}>
      <IconMoodSad size={40} stroke={1.2} aria-hidden />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.sentence} role="alert">
        {sentence}
      </p>
      <Group>
        <Button onClick={() => window.location.reload()}>Start again</Button>
        <Button variant="default" onClick={copy}>
          {copied ? "Copied" : "Copy details"}
        </Button>
      </Group>
      <details className={styles.details}>
        <summary>Technical details</summary>
        <Code block>{details}</Code>
      </details>
    </main>
  );
}
