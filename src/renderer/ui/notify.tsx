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
    message: undo ? (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button variant="light" flex="none" onClick={takeBack}>
          Undo
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}

/** Tells why something was not done. Stays until it is closed. */
export function notifyProblem(problem: Problem): void {
  notifications.show({
    color: "red",
    autoClose: false,
    role: "alert",
    title: "Not done",
    message: problem.sentence,
    closeButtonProps: { "aria-label": "Close this message" },
  });
}
