import { listOf } from "./list.mjs";
import { FIRM } from "./people.mjs";

/** The firm's two offices and the rooms in which things stand. */
export function sitesFile() {
  return listOf([
    ["Standort", "Liegt in", "Straße", "PLZ", "Ort", "Land"],
    ["Bremen", "", "Am Probierstein 14", "28195", "Bremen", "Deutschland"],
    ["Oldenburg", "", "Musterhafen 3", "26121", "Oldenburg", "Deutschland"],
    ["Bremen, Serverraum", "Bremen", "", "", "", ""],
    ["Bremen, Besprechung", "Bremen", "", "", "", ""],
  ]);
}

/** What bookkeeping knows of those the firm buys from. */
export function suppliersFile() {
  return listOf([
    ["Firma", "Kundennummer", "Telefon", "E-Mail", "Ansprechpartner", "Webseite", "USt-ID"],
    [
      "Nordbyte Systemhaus GmbH",
      "K-20417",
      "+49 421 5550 100",
      "lizenzen@nordbyte.example",
      "Maren Feddersen",
      "https://nordbyte.example",
      "DE000000017",
    ],
    [
      "Weser-Leasing AG",
      "7731-04",
      "+49 421 5550 220",
      "vertrag@weser-leasing.example",
      "Holger Onken",
      "https://weser-leasing.example",
      "DE000000025",
    ],
    [
      "Küstennetz GmbH",
      "883120",
      "+49 441 5550 310",
      "geschaeftskunden@kuestennetz.example",
      "",
      "https://kuestennetz.example",
      "DE000000033",
    ],
    [FIRM, "", "+49 421 5550 700", "info@tessmer-kolb.example", "", "https://tessmer-kolb.example", "DE000000041"],
  ]);
}
