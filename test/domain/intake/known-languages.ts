import type { KnownExport } from "./known-exports.ts";

/** Lists in languages of which no tool's export is at hand. */
export const LANGUAGES: readonly KnownExport[] = [
  {
    tool: "a list in Italian",
    register: "hardware",
    headers: "Nome,Numero di serie,Produttore,Modello,Data di acquisto,Prezzo,Sede,Utente,Fine garanzia",
    row: ["PC1", "SN1", "Dell", "Latitude", "31/01/2023", "1.234,50 €", "Roma", "Ada Rossi", "31/01/2026"],
    fields: "name,serial,maker,model,purchasedOn,cost,location,user,warrantyEnd",
  },
  {
    tool: "a list in Dutch",
    register: "hardware",
    headers: "Naam,Serienummer,Fabrikant,Model,Aankoopdatum,Aankoopprijs,Locatie,Gebruiker,Leverancier",
    row: ["PC1", "SN1", "Dell", "Latitude", "31-01-2023", "1.234,50 €", "Utrecht", "Ada de Vries", "Winkel"],
    fields: "name,serial,maker,model,purchasedOn,cost,location,user,supplier",
  },
  {
    tool: "people in Italian",
    register: "person",
    headers: "Nome,Cognome,Indirizzo e-mail,Reparto,Telefono,Data di assunzione",
    row: ["Ada", "Rossi", "ada@firm.example", "Vendite", "+39 06 1", "2024-01-01"],
    fields: "firstName,lastName,email,department,phone,startedOn",
  },
];
