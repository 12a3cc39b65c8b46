import { Button } from "@mantine/core";
import { useState } from "react";
import { fieldOf } from "../../../domain/registers/register.ts";
import { softwareVersion } from "../../../domain/registers/software-version.ts";
import { textFromValue } from "../../../domain/registers/text-from-value.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { TitleVersion } from "../../../domain/versions/versions-of-title.ts";
import { engine } from "../../engine/client.ts";
import { countText, dayText, valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { prefillRecord } from "../../ui/prefill.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useReadOnly, useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import side from "./SidePanel.module.css";
import styles from "./VersionsPanel.module.css";

/** The versions of a software title: on how many devices, until when supported, whether they may be used. */
export function VersionsPanel({ id, title }: { readonly id: RecordId; readonly title: string }) {
  const revision = useRevision();
  const versions = useAnswer(`versions ${id} ${revision}`, () => engine.versions(id));
  if (!versions) return null;
  if (versions.length === 0)
    return <p className={side.nothing}>No version was found on a device, and none is recorded.</p>;
  return (
    <ul className={side.list}>
      {versions.map((version) => (
        <Version key={version.version} id={id} title={title} shown={version} />
      ))}
    </ul>
  );
}

interface VersionProps {
  readonly id: RecordId;
  readonly title: string;
  readonly shown: TitleVersion;
}

function Version({ id, title, shown }: VersionProps) {
  const { version, devices, record } = shown;
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const name = version === "" ? "Version not reported" : version;
  const create = () => {
    prefillRecord("softwareVersion", { texts: { software: `@${id}`, version }, names: { software: title } });
    go({ screen: "record", register: "softwareVersion", id: null });
  };
  return (
    <li className={side.event} aria-label={name}>
      <div className={side.eventHead}>
        <span className={styles.name}>{name}</span>
        {devices.length === 0 ? (
          <span className={side.detail}>on no device</span>
        ) : (
          <button type="button" className={side.seq} aria-expanded={open} onClick={() => setOpen(!open)}>
            {countText(devices.length, "device", "devices")}
          </button>
        )}
      </div>
      <SupportBadge shown={shown} />
      {record ? (
        <div className={side.detail}>
          {detailsOf(record.values).map((text) => (
            <span key={text}>{text} · </span>
          ))}
          <button
            type="button"
            className={side.seq}
            onClick={() => go({ screen: "record", register: "softwareVersion", id: record.id })}
          >
            {record.values.version === version ? "Open" : `Recorded as ${String(record.values.version)}`}
          </button>
        </div>
      ) : version === "" ? null : (
        <div className={side.detail}>
          Not recorded.{" "}
          {readOnly === null ? (
            <button type="button" className={side.seq} aria-label={`Record ${version}`} onClick={create}>
              Record it
            </button>
          ) : null}
        </div>
      )}
      {open ? (
        <ul className={styles.devices} aria-label={`Devices with ${name}`}>
          {devices.map((device) => (
            <li key={device.id}>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => go({ screen: "record", register: "hardware", id: device.id })}
              >
                {device.title}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function SupportBadge({ shown: { support } }: { readonly shown: TitleVersion }) {
  switch (support.state) {
    case "ended":
      return <StatusBadge tone="bad">{`Support ended ${dayText(support.last)}`}</StatusBadge>;
    case "ending":
      return <StatusBadge tone="warn">{`Support ends ${dayText(support.last)}`}</StatusBadge>;
    case "supported":
      return <StatusBadge tone="good">{`Supported until ${dayText(support.last)}`}</StatusBadge>;
    case "unknown":
      return <StatusBadge tone="unknown">End of support not recorded</StatusBadge>;
  }
}

/** When a recorded version came out, and whether it may be used. */
function detailsOf(values: NonNullable<TitleVersion["record"]>["values"]): readonly string[] {
  const approval = textFromValue(fieldOf(softwareVersion, "approval"), values.approval, valueFormat(), () => "");
  const released = typeof values.releasedOn === "string" ? `Released ${dayText(values.releasedOn)}` : "";
  return [released, approval].filter((text) => text !== "");
}
