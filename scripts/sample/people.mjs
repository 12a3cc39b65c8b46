/** The invented firm. */
export const FIRM = "Tessmer & Kolb Ingenieure GmbH";
const MAIL_DOMAIN = "tessmer-kolb.example";

const NAMES =
  `Anke Tessmer,Bernd Kolb,Jürgen Böttcher,Sabine Grünwald,Mehmet Yıldız,Claudia Voß,Torben Petersen,Ines Krüger,
Jan Willems,Katarzyna Nowak,Ole Brandt,Petra Lüders,Rainer Schäfer,Silke Dräger,Thomas Ehlers,Ulrike Hansen,Volker Jansen,
Wiebke Meyer,Yannick Roth,Zoë Lambert,Andreas Fiedler,Birgit Thomsen,Carsten Wulff,Dörte Möller,Erik Sander,Franziska Beck,
Gerrit Ahrens,Heike Stöver,Igor Petrov,Jana Scholz,Kai Behrens,Lena Oltmann,Marco Ricci,Nadine Kühn,Olaf Reimers,Pia Hoffmann,
Quentin Marchand,Regina Paulsen,Stefan Harms,Tanja Wrede,Uwe Cordes,Vera Lindemann,Wolfgang Busse,Xenia Albers,Yusuf Demir,
Zita Horváth,Arne Kruse,Britta Sieveking,Christoph Noll,Daniela Frese,Eike Tietjen,Frauke Lange,Gunnar Ohlsen,Hanna Weber,
Ingo Steffens,Jette Rohde,Karl-Heinz Duden,Larissa Orlow,Mona Fleßner,Nils Evers`
    .split(",")
    .map((name) => name.trim());

const DEPARTMENTS = [
  ["Geschäftsführung", "Geschäftsführer"],
  ["Verwaltung", "Sachbearbeitung"],
  ["Tragwerksplanung", "Tragwerksplaner"],
  ["Konstruktion", "Bauzeichner"],
  ["Bauleitung", "Bauleiter"],
  ["Bauphysik", "Fachplaner"],
  ["IT", "Administrator"],
];

/** 60 people; the last four have left, two of them without giving their laptops back. */
export function samplePeople(random) {
  return NAMES.map((name, at) => {
    const [first, ...rest] = name.split(" ");
    const last = rest.join(" ");
    const [department, title] = DEPARTMENTS[at < 2 ? 0 : at === 2 ? 6 : 1 + (at % 5)];
    const account = `${plain(first)[0]}.${plain(last)}`;
    const year = 2008 + random.below(17);
    return {
      name,
      first,
      last,
      account,
      email: `${plain(first)}.${plain(last)}@${MAIL_DOMAIN}`,
      department,
      title: at === 2 ? "Systemadministrator" : title,
      office: at % 7 === 3 ? "Oldenburg" : "Bremen",
      manager: at < 2 ? "" : NAMES[at % 2],
      number: String(10_000 + at * 7).padStart(6, "0"),
      active: at < 56,
      since: `${two(1 + random.below(28))}.${two(1 + random.below(12))}.${year} 08:${two(random.below(60))}:00`,
    };
  });
}

/** The export of a directory: UTF-8 with a mark, semicolons, German dates. */
export function peopleFile(people) {
  const header =
    "DisplayName;GivenName;Surname;SamAccountName;UserPrincipalName;Title;Department;Office;Manager;EmployeeID;Enabled;whenCreated";
  const lines = people.map((p) =>
    [
      p.name,
      p.first,
      p.last,
      p.account,
      p.email,
      p.title,
      p.department,
      p.office,
      p.manager,
      p.number,
      p.active ? "True" : "False",
      p.since,
    ].join(";"),
  );
  return `\ufeff${[header, ...lines].join("\r\n")}\r\n`;
}

function plain(text) {
  return text
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .normalize("NFKD")
    .replace(/[^a-z-]/g, "");
}

function two(number) {
  return String(number).padStart(2, "0");
}
