import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Problem } from "../../domain/value/result.ts";

/** Long enough to read and to reach for: nothing with an action goes away before. */
const WITH_ACTION_MS = 12_000;
const PLAIN_MS = 6_000;

let lastDone: string | null = null;

/**
 * Tells that something was done. With `undo`, a button takes it back. It takes the place of the last such message: what
 * that one was about can still be taken back with Undo, and a pile of them would hide what just happened.
 */
export function notifyDone(message: string, undo?: () => void): void {
  if (lastDone !== null) notifications.hide(lastDone);
  const id = `done-${Date.now()}-${Math.random()}`;
  lastDone = id;
  const takeBack = () => {
    notifications.hide(id);
    undo?.();
  };
  notifications.show({
    id,
    color: "ink",
    autoClose: undo ? WITH_ACTION_MS : PLAIN_MS,
    closeButtonProps: { "aria-label": "Close this message" },
    message: undo ? withButton(message, "Undo", takeBack) : message,
  });
}

/** Tells quietly that something arrived from outside; the button leads to it. The next one takes its place. */
export function notifyArrived(message: string, look: () => void): void {
  const id = "arrived";
  notifications.hide(id);
  const goThere = () => {
    notifications.hide(id);
    look();
  };
  notifications.show({
    id,
    color: "ink",
    autoClose: WITH_ACTION_MS,
    closeButtonProps: { "aria-label": "Close this message" },
    message: withButton(message, "Look", goThere),
  });
}

let problems: string[] = [];

/** Closes what was said about problems: whoever goes elsewhere has read it. */
export function dismissProblems(): void {
  for (const id of problems) notifications.hide(id);
  problems = [];
}

/** Tells why something was not done. Stays until it is closed or somebody goes to another screen. */
export function notifyProblem(problem: Problem): void {
  const id = `problem-${Date.now()}-${Math.random()}`;
  problems.push(id);
  notifications.show({
    id,
    color: "red",
    autoClose: false,
    role: "alert",
    title: "Not done",
    message: problem.sentence,
    closeButtonProps: { "aria-label": "Close this message" },
  });
}

function withButton(message: string, label: string, run: () => void) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{message}</Text>
      <Button variant="light" flex="none" onClick={run}>
        {label}
      </Button>
    </Group>
  );
}
