import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { DUE_KINDS, type DueKind } from "../../../domain/exchange/due-dates.ts";
import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { localToday } from "../../ui/local-today.ts";
import { saveCalendar } from "./save-export.ts";

/** Which dates go into the calendar: their kinds, and the days from and to which they are wanted. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const [kinds, setKinds] = useState<readonly DueKind[]>(DUE_KINDS.map(({ id }) => id));
  const [from, setFrom] = useState<string>(localToday());
  const [to, setTo] = useState("");
  const problem = kinds.length === 0 ? "Choose at least one kind of date." : "";
  const day = (text: string) => (isCalendarDate(text) ? text : null);
  return (
    <Modal opened onClose={onClose} title="Dates as a calendar" size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void saveCalendar({ kinds, from: day(from), to: day(to) });
        }}
      >
        <Stack gap="md">
          <Text size="sm">Of records in daily use. Saved again later, a calendar replaces what it has already.</Text>
          <Checkbox.Group
            label="Kinds of dates"
            value={[...kinds]}
            onChange={(ids) => setKinds(DUE_KINDS.map(({ id }) => id).filter((id) => ids.includes(id)))}
          >
            <Stack gap={6} mt="xs">
              {DUE_KINDS.map(({ id, label }) => (
                <Checkbox key={id} value={id} label={label} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group grow>
            <TextInput
              type="date"
              label="From"
              description="Blank: from the first"
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label="To"
              description="Blank: no end"
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={problem !== ""} title={problem}>
              Save as .ics…
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
