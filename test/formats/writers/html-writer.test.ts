import { describe, expect, it } from "vitest";
import type { TableFile } from "../../../src/domain/value/table-file.ts";
import { htmlFromTable } from "../../../src/renderer/formats/html-writer.ts";
import { aTable, DANGEROUS_TEXTS } from "./table-builder.ts";

function pageOf(table: TableFile): string {
  return new TextDecoder().decode(htmlFromTable(table, "Brook & Sons, 2026-03-31"));
}

describe("A list written as a web page", () => {
  it("shows every text as text and needs nothing but itself", () => {
    const page = pageOf(aTable({ "<i>Name": "text" }, ["<script>alert(1)</script>"], ['" onload="x']));
    expect(page).toContain("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>");
    expect(page).toContain("&lt;i&gt;Name");
    expect(page).not.toMatch(/<script|<img|<link|https?:|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  it("says what it is of, and when", () => {
    const page = pageOf(aTable({ A: "text" }, ["x"]));
    expect(page).toContain("<h1>List</h1><p>Brook &amp; Sons, 2026-03-31</p>");
  });

  it("writes amounts with their digits and days in ISO form", () => {
    const page = pageOf(aTable({ Cost: "money", Day: "date" }, [{ minor: 500, currency: "JPY" }, "2026-03-31"]));
    expect(page).toContain('<td class="n">500</td><td>2026-03-31</td>');
    expect(page).toContain("Cost (JPY)");
  });

  it.each(DANGEROUS_TEXTS)("writes %j so that a spreadsheet program that opens it runs nothing", (text) => {
    const cell = /<td>([\s\S]*?)<\/td>/.exec(pageOf(aTable({ Name: "text" }, [text])))?.[1];
    expect(cell?.startsWith("'")).toBe(true);
  });
});
