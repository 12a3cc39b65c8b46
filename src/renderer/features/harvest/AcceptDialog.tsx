import { Button, Group, Modal, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { proposalsText } from "../../../domain/licence/harvest/harvest-words.ts";
import { kindOf, type Proposal } from "../../../domain/licence/harvest/proposal.ts";
import type { Problem } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { HarvestChoice } from "../../engine/harvest-calls.ts";
import { DateField } from "../../ui/dates/DateField.tsx";
import { countText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useRevision } from "../../ui/session.ts";
import { EditList } from "../../ui/table/EditList.tsx";
import { toldSaved } from "../../ui/told-saved.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Harvest.module.css";

interface Props {
  readonly proposals: readonly Proposal[];
  readonly onClose: () => void;
}

/** Asks who authorised it, why and from when, shows what changes, and records all of it as one change. */
export function AcceptDialog({ proposals, onClose }: Props) {
  const revision = useRevision();
  const [authorisation, setAuthorisation] = useState("");
  const [why, setWhy] = useState(() => `Harvest: ${proposalsText(proposals)}`);
  const [from, setFrom] = useState(localToday);
  const [seats, setSeats] = useState<HarvestChoice["seats"]>("free");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const [keys] = useState(() => proposals.map(({ key }) => key));
  const choice = { keys, seats, from };
  const edits = useAnswer(`plan ${revision} ${seats} ${from}`, () => engine.planHarvest(choice));
  const held = proposals.filter((proposal) => kindOf(proposal).takes === "seat").length;
  const free = proposals.some((proposal) => kindOf(proposal).takes === "freeSeat");
  const title = `Accept ${countText(keys.length, "proposal", "proposals")}`;

  const save = async () => {
    setSaving(true);
    const answer = await engine.acceptHarvest({ ...choice, authorisation, why }).finally(() => setSaving(false));
    if (answer.ok) {
      toldSaved(engine, answer, why, `${countText(keys.length, "proposal", "proposals")} accepted.`);
      onClose();
      return;
    }
    setErrors(answer.problem.fields);
    setProblem(answer.problem);
  };

  return (
    <Modal opened onClose={onClose} title={title} size={1120}>
      <form
        className={styles.form}
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem ? <ProblemNotice tone="bad">{problem.sentence}</ProblemNotice> : null}
        <div className={styles.halves}>
          <div className={styles.fields}>
            <TextInput
              data-autofocus
              required
              label="Authorised by"
              description="Who decided it, or the number of the decision"
              value={authorisation}
              error={errors.authorisation}
              onChange={(event) => setAuthorisation(event.currentTarget.value)}
            />
            <TextInput
              required
              label="Reason"
              maxLength={500}
              value={why}
              error={errors.why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
            <DateField
              required
              label="Holds from"
              description="Today, or the earlier day on which it took effect"
              value={from}
              error={errors.from}
              onChange={setFrom}
            />
            {held > 0 ? (
              <Radio.Group
                label={`What becomes of ${held === 1 ? "the seat" : countText(held, "seat", "seats")} that somebody has`}
                value={seats}
                onChange={(value) => setSeats(value === "ended" ? "ended" : "free")}
              >
                <div className={styles.radios}>
                  <Radio
                    value="free"
                    label="Free: can be given to somebody else"
                    description="While it is paid for, it is proposed again under Free seats."
                  />
                  <Radio
                    value="ended"
                    label="Ended: no longer needed"
                    description="Cancel it with the provider as well: only then is nothing paid."
                  />
                </div>
              </Radio.Group>
            ) : null}
            {free ? <p className={styles.sentence}>Seats that are free already are ended.</p> : null}
          </div>
          <div className={styles.changes}>
            <h3 className={styles.heading}>What changes</h3>
            {edits?.length === 0 ? <p className={styles.sentence}>Enter today or an earlier day to see it.</p> : null}
            {edits ? <EditList edits={edits} /> : null}
          </div>
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving}>
            {title}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
