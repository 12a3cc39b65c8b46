import { Checkbox, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { Evidence } from "../../../domain/licence/evidence/evidence.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import styles from "./Evidence.module.css";
import { COVER_FIELDS, changeCover, leaveOut, printFigures, useEvidenceSetup, useLeftOut } from "./evidence-setup.ts";

interface Props {
  readonly publisher: string;
  readonly lines: readonly PositionLine[];
  /** Undefined while it is gathered. */
  readonly evidence: Evidence | undefined;
  /** True once somebody tried to save: then what is missing is said. */
  readonly tried: boolean;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** What stands on the cover sheet, and which products the pack tells of. */
export function PackForm({ publisher, lines, evidence, tried, children }: Props) {
  const { cover, figures } = useEvidenceSetup();
  const leftOut = useLeftOut(publisher, lines);
  const inPack = new Set(evidence?.lines.map(({ product }) => product));
  const more = (evidence?.lines ?? []).filter((line) => lines.every(({ product }) => product !== line.product));
  return (
    <section className={styles.setup} aria-label="What goes into the pack">
      <Stack gap={12}>
        {COVER_FIELDS.map(({ id, label, placeholder, missing }) => (
          <TextInput
            key={id}
            label={label}
            placeholder={placeholder}
            value={cover[id]}
            error={tried && cover[id].trim() === "" ? missing : null}
            onChange={(event) => changeCover({ [id]: event.currentTarget.value })}
          />
        ))}
        <Checkbox
          label="A non-disclosure agreement is signed"
          checked={cover.nda}
          onChange={(event) => changeCover({ nda: event.currentTarget.checked })}
        />
        <Checkbox
          label="With the publisher's figures beside ours"
          checked={figures}
          onChange={(event) => printFigures(event.currentTarget.checked)}
        />
        <div>{children}</div>
        <fieldset className={styles.products}>
          <legend>Products</legend>
          <Stack gap={7}>
            {lines.map(({ product, name, status }) => {
              const isOut = leftOut.includes(product);
              const comesAlong = isOut && inPack.has(product);
              return (
                <Checkbox
                  key={product}
                  label={name}
                  description={
                    comesAlong
                      ? "Shares rights with a chosen product, so it stays in the pack."
                      : status === "noLicenceNeeded"
                        ? "Needs no licence"
                        : undefined
                  }
                  checked={!isOut}
                  indeterminate={comesAlong}
                  onChange={(event) =>
                    leaveOut(
                      publisher,
                      event.currentTarget.checked
                        ? leftOut.filter((other) => other !== product)
                        : [...leftOut, product],
                    )
                  }
                />
              );
            })}
            {more.map(({ product, name }) => (
              <Checkbox
                key={product}
                label={name}
                description="Shares rights with a chosen product, so it comes with the pack."
                checked
                disabled
                readOnly
              />
            ))}
          </Stack>
        </fieldset>
      </Stack>
    </section>
  );
}
