import type { Fault, FaultCode, Row, TableReading } from "../intake/index.ts";
import { type Day, type Facts, parseDay } from "../kernel/index.ts";
import type { Public, Route } from "../law/index.ts";
import { type BirthPlace, type Identity, identityKey, isSiret, readNir } from "../people/index.ts";
import { searchable } from "../referential/index.ts";
import type { Initiative } from "./candidacy.postgres.ts";
import type { Application } from "./enrol.ts";

/** Columns of a file of candidates; those marked true must be there. */
export const columns = {
  nom_naissance: true,
  nom_usage: false,
  prenoms: true,
  date_naissance: true,
  sexe: true,
  code_commune_naissance: true,
  commune_naissance: true,
  code_pays_naissance: false,
  pays_naissance: false,
  nir: false,
  email: false,
  statut: true,
  voie: true,
  date_entree: true,
  siret_centre: true,
  employeur: false,
  initiative: false,
  dossier_cpf: false,
  mois_experience: false,
} as const;

const publics: Readonly<Record<string, Public>> = { salarie: "employee", "demandeur d emploi": "jobseeker", jeune: "youth", interimaire: "temporary-worker" };
const routes: Readonly<Record<string, Route>> = {
  "contrat de professionnalisation": "professionalisation-contract",
  "plan de developpement des competences": "company-plan",
  cpf: "cpf",
  "projet de transition professionnelle": "transition-project",
  "periode de reconversion": "reconversion-period",
  vae: "vae",
  "formation de demandeur d emploi": "jobseeker-training",
  "travail temporaire": "temporary-work",
  apprentissage: "apprenticeship",
};
const initiatives: Readonly<Record<string, Initiative>> = { candidat: "candidate", centre: "centre", "france travail": "employment-service", employeur: "employer", autre: "other" };
const sexes: Readonly<Record<string, "F" | "M">> = { f: "F", m: "M", femme: "F", homme: "M" };

export type ApplicationsReading = { readonly applications: readonly Application[]; readonly faults: readonly Fault[] };

/** Every request of a file, and every fault of every line. A faulty line gives no request; the others are whole. */
export const readApplications = (file: string, reading: TableReading): ApplicationsReading => {
  if (!reading.ok) return { applications: [], faults: reading.faults };
  const missing = Object.entries(columns).flatMap(([column, needed]) => (needed && !reading.columns.includes(column) ? [column] : []));
  const unknown = reading.columns.filter((column) => column !== "" && !(column in columns));
  const heads: Fault[] = [
    ...missing.map((column) => ({ file, line: 1, column, code: "column-missing" as const, facts: {} })),
    ...unknown.map((column) => ({ file, line: 1, column, code: "column-unknown" as const, facts: { known: Object.keys(columns).join(", ") } })),
  ];
  if (heads.length > 0) return { applications: [], faults: heads };
  const faults: Fault[] = [];
  const applications: Application[] = [];
  const seen = new Map<string, number>();
  for (const row of reading.rows) {
    const line = readRow(file, row);
    if ("faults" in line) {
      faults.push(...line.faults);
      continue;
    }
    const key = identityKey(line.identity);
    const first = seen.get(key);
    if (first !== undefined) faults.push({ file, line: row.line, column: "nom_naissance", code: "candidate-twice", facts: { first } });
    else applications.push(line);
    seen.set(key, first ?? row.line);
  }
  return { applications, faults };
};

/** Reads one request from named cells: a line of a file, or the fields of the page that enrols one person. */
export const readRow = (file: string, { line, cells }: Row): Application | { readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const fault = (column: string, code: FaultCode, facts: Facts = {}) => {
    faults.push({ file, line, column, code, facts });
  };
  const text = (column: keyof typeof columns, longest = 60): string => {
    const value = (cells[column] ?? "").normalize("NFC").trim();
    if (value === "" && columns[column]) fault(column, "value-missing");
    if (value.length > longest) fault(column, "text-too-long", { longest });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(value)) fault(column, "text-hostile");
    return value;
  };
  const choice = <Value extends string>(column: keyof typeof columns, table: Readonly<Record<string, Value>>, otherwise?: Value): Value | undefined => {
    const written = text(column);
    if (written === "") return otherwise;
    const found = table[searchable(written)];
    if (!found) fault(column, "value-unknown", { found: written, known: Object.keys(table).join(", ") });
    return found;
  };
  const day = (column: keyof typeof columns): Day | undefined => {
    const written = text(column);
    if (written === "") return undefined;
    const read = readDay(written);
    if (typeof read === "string") return read;
    fault(column, read.code, { found: written });
    return undefined;
  };
  const birthName = text("nom_naissance");
  const firstNames = text("prenoms", 120).split(/[,;]|\s{1,}/).filter(Boolean);
  const bornOn = day("date_naissance");
  const sex = choice("sexe", sexes);
  const birthPlace = readBirthPlace(cells, text, fault);
  const enteredOn = day("date_entree");
  const siret = text("siret_centre").replaceAll(/\s/g, "");
  if (siret !== "" && !isSiret(siret)) fault("siret_centre", "siret-wrong", { found: siret });
  const status = choice("statut", publics);
  const route = choice("voie", routes);
  const initiative = choice("initiative", initiatives, "other");
  const months = text("mois_experience");
  if (months !== "" && !/^\d{1,3}$/.test(months)) fault("mois_experience", "number-wrong", { found: months });
  const nirText = text("nir");
  const nir = nirText !== "" && bornOn && sex ? readNir(nirText, { sex, bornOn }) : undefined;
  if (nir && !nir.ok) fault("nir", nir.code);
  const [usageName, email, employer, cpfFile] = [text("nom_usage"), text("email", 200), text("employeur", 120), text("dossier_cpf")];
  if (faults.length > 0 || !bornOn || !sex || !birthPlace || !enteredOn || !status || !route || !initiative) return { faults };
  const identity: Identity = { birthName, usageName: usageName || undefined, firstNames, bornOn, sex, birthPlace, email: email || undefined };
  return {
    line,
    identity,
    nir: nir?.ok ? nir.nir : undefined,
    public: status,
    route,
    enteredOn,
    centreSiret: siret,
    employer: employer || undefined,
    initiative,
    cpfFile: cpfFile || undefined,
    experienceMonths: months === "" ? undefined : Number(months),
  };
};

/** A day as French or as ISO writes it. A month above twelve is said to be a swap when the other reading is a day. */
const readDay = (written: string): Day | { readonly code: "day-impossible" | "day-and-month-swapped" } => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  const [d, m, y] = french ? [french[1], french[2], french[3]] : (/^(\d{4})-(\d{2})-(\d{2})$/.exec(written)?.slice(1).reverse() ?? []);
  const spell = (dd = "", mm = "", yyyy = "") => parseDay(`${yyyy}-${mm.padStart(2, "0")}-${dd.padStart(2, "0")}`);
  const read = spell(d, m, y);
  if (read && read > "1900-01-01") return read;
  return { code: Number(m) > 12 && spell(m, d, y) ? "day-and-month-swapped" : "day-impossible" };
};

const readBirthPlace = (
  cells: Row["cells"],
  text: (column: keyof typeof columns, longest?: number) => string,
  fault: (column: string, code: FaultCode, facts?: Facts) => void,
): BirthPlace | undefined => {
  const code = text("code_commune_naissance").toUpperCase();
  const name = text("commune_naissance", 40);
  if (code === "") return undefined;
  if (code.startsWith("99")) {
    const countryName = text("pays_naissance", 40);
    if (!/^99\d{3}$/.test(code)) fault("code_commune_naissance", "code-wrong", { found: code });
    if (countryName === "") fault("pays_naissance", "value-missing");
    return { kind: "abroad", countryCode: code.slice(2), countryName, city: name || undefined };
  }
  if (!/^(?:\d{5}|2[AB]\d{3})$/.test(code)) fault("code_commune_naissance", "code-wrong", { found: code, given: cells["code_commune_naissance"] ?? "" });
  return { kind: "commune", code, name };
};
