import { describe, expect, it } from "vitest";
import { missingProof } from "../../../../src/domain/licence/money/missing-proof.ts";
import { figureText } from "../../../../src/domain/licence/money/money-words.ts";
import { euros, type Given, registersWith } from "../../cost/registers-with.ts";

function unproven(entitlement: Given[string]) {
  const registers = registersWith({ entitlement });
  return missingProof(registers).map(({ title, cost, closes }) => [title, figureText(cost, registers.money), closes]);
}

const NAME_IT = "name it under Proof of licence.";

describe("Entitlements without proof", () => {
  it("tell what is paid every year from what was paid once", () => {
    const term = { totalCost: euros(90), validFrom: "2026-01-01", validTo: "2026-12-31" };
    const registers = registersWith({ entitlement: { bought: { totalCost: euros(90) }, term, unknown: {} } });
    expect(missingProof(registers).map(({ paid }) => paid)).toEqual(["once", "year", null]);
  });

  it("are those in force that name none, with what they cost", () => {
    const found = unproven({
      proven: { proof: "Folder 7" },
      retired: { state: "retired" },
      over: { validTo: "2026-11-23" },
      lastDay: { validTo: "2026-11-24" },
      open: { totalCost: euros(90) },
    });
    expect(found.map(([title, cost]) => [title, cost])).toEqual([
      ["lastDay", "not known"],
      ["open", "EUR 90.00"],
    ]);
  });

  it.each([
    [
      "the invoice that is on record",
      { invoiceNumber: "R-17", orderNumber: "O-1" },
      `Attach invoice R-17 and ${NAME_IT}`,
    ],
    ["the agreement where no invoice is", { agreement: "EA 5" }, `Attach agreement EA 5 and ${NAME_IT}`],
    ["any of them", {}, `Attach the invoice, agreement or certificate and ${NAME_IT}`],
    [
      "the document attached already",
      { documents: ["d1"], invoiceNumber: "R-17" },
      `A document is attached: if it is the invoice, agreement or certificate, ${NAME_IT}`,
    ],
  ])("are closed by %s", (_, values, sentence) => {
    expect(unproven({ e1: values })[0]?.[2]).toBe(sentence);
  });
});
