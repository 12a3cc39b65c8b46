import { expect, it } from "vitest";
import { midSentence } from "../../../src/domain/licence/mid-sentence.ts";

it.each([
  ["Per named user", "per named user"],
  ["Oracle Processor", "Oracle Processor"],
  ["IBM RVU", "IBM RVU"],
  ["Windows Server by virtual machine", "Windows Server by virtual machine"],
  ["Red Hat core", "Red Hat core"],
  ["VMware core", "VMware core"],
  ["OEM on a virtual machine", "OEM on a virtual machine"],
])("%s stands within a sentence as %s", (label, text) => {
  expect(midSentence(label)).toBe(text);
});
