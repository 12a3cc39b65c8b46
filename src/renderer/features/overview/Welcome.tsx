import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { engine } from "../../engine/client.ts";
import type { OnProgress } from "../../engine/engine.ts";
import { Logo } from "../../ui/Logo.tsx";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { announceChange, endFirstRun } from "../../ui/session.ts";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import { type Beginning, BeginningChoice } from "./BeginningChoice.tsx";
import { importSample } from "./import-sample.ts";
import styles from "./Welcome.module.css";

type Work = Parameters<OnProgress>[0];

/** The first start: who keeps these registers, and how to begin. Nothing is asked that isn't needed. */
export function Welcome() {
  const { go } = useNavigation();
  const [name, setName] = useState("");
  const [administrator, setAdministrator] = useState("");
  const [beginning, setBeginning] = useState<Beginning>("import");
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const missing = (text: string, sentence: string) => (asked && text.trim() === "" ? sentence : undefined);

  const begin = async () => {
    setAsked(true);
    setProblem(null);
    if (name.trim() === "" || administrator.trim() === "") {
      document.getElementById(name.trim() === "" ? "welcome-organisation" : "welcome-name")?.focus();
      return;
    }
    const before = await engine.settings();
    const saved = await engine.saveSettings({ ...before, name: name.trim(), administrator: administrator.trim() });
    if (!saved.ok) {
      setProblem(saved.problem.sentence);
      return;
    }
    const sample = beginning === "sample" ? await importSample(setWork) : null;
    setWork(null);
    announceChange();
    if (sample) {
      setProblem(sample.sentence);
      return;
    }
    endFirstRun();
    go({ screen: beginning === "import" ? "import" : "overview" });
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void begin();
  };
  return (
    <div className={styles.scroll}>
      <form className={styles.welcome} onSubmit={onSubmit} noValidate aria-labelledby="welcome-title">
        <Logo size={44} />
        <h1 id="welcome-title" className={styles.title} tabIndex={-1} data-screen-title>
          Welcome to Muster
        </h1>
        <p className={styles.lead}>
          A register of your hardware, software and licences, with proof of who changed what. Everything stays on this
          computer.
        </p>
        <div className={styles.pair}>
          <TextInput
            id="welcome-organisation"
            label="Organisation"
            description="Printed on every report"
            required
            size="sm"
            data-autofocus
            value={name}
            error={missing(name, "The organisation's name is needed.")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            id="welcome-name"
            label="Your name"
            description="Recorded with every change you make"
            required
            size="sm"
            value={administrator}
            error={missing(administrator, "Your name is needed.")}
            onChange={(event) => setAdministrator(event.currentTarget.value)}
          />
        </div>
        <BeginningChoice chosen={beginning} onChoose={setBeginning} />
        {problem ? <ProblemNotice tone="bad">{problem}</ProblemNotice> : null}
        {work ? (
          <WorkProgress sentence={work.sentence} fraction={work.fraction} />
        ) : (
          <Button type="submit" size="sm" className={styles.begin}>
            Begin
          </Button>
        )}
      </form>
    </div>
  );
}
