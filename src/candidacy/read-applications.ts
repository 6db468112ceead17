import type { Fault, Row, TableReading } from "../intake/index.ts";
import type { Public, Route } from "../law/index.ts";
import { type BirthPlace, type Identity, identityKey, isSiret, readNir } from "../people/index.ts";
import type { Initiative } from "./candidacy.postgres.ts";
import type { Application } from "./enrol.ts";
import { type CellReader, cellReader } from "./read-cells.ts";

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

export type Column = keyof typeof columns;

const publics: Readonly<Record<string, Public>> = {
  salarié: "employee",
  "demandeur d'emploi": "jobseeker",
  jeune: "youth",
  intérimaire: "temporary-worker",
};
const routes: Readonly<Record<string, Route>> = {
  "contrat de professionnalisation": "professionalisation-contract",
  "plan de développement des compétences": "company-plan",
  CPF: "cpf",
  "projet de transition professionnelle": "transition-project",
  "période de reconversion": "reconversion-period",
  VAE: "vae",
  "formation de demandeur d'emploi": "jobseeker-training",
  "travail temporaire": "temporary-work",
  apprentissage: "apprenticeship",
};
const initiatives: Readonly<Record<string, Initiative>> = {
  candidat: "candidate",
  centre: "centre",
  "France Travail": "employment-service",
  employeur: "employer",
  autre: "other",
};
const sexes: Readonly<Record<string, "F" | "M">> = { F: "F", M: "M", femme: "F", homme: "M" };

export type ApplicationsReading = {
  readonly applications: readonly Application[];
  readonly faults: readonly Fault[];
};

/** Every request of a file, and every fault of every line. A faulty line gives no request; the others are whole. */
export const readApplications = (file: string, reading: TableReading): ApplicationsReading => {
  if (!reading.ok) return { applications: [], faults: reading.faults };
  const missing = Object.entries(columns).flatMap(([column, needed]) =>
    needed && !reading.columns.includes(column) ? [column] : [],
  );
  const unknown = reading.columns.filter((column) => column !== "" && !Object.hasOwn(columns, column));
  const heads: Fault[] = [
    ...missing.map((column) => ({ file, line: 1, column, code: "column-missing" as const, facts: {} })),
    ...unknown.map((column) => ({
      file,
      line: 1,
      column,
      code: "column-unknown" as const,
      facts: { known: Object.keys(columns).join(", ") },
    })),
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
    if (first !== undefined)
      faults.push({
        file,
        line: row.line,
        column: "nom_naissance",
        code: "candidate-twice",
        facts: { first },
      });
    else applications.push(line);
    seen.set(key, first ?? row.line);
  }
  return { applications, faults };
};

/** Reads one request from named cells: a line of a file, or the fields of the page that enrols one person. */
export const readRow = (file: string, row: Row): Application | { readonly faults: readonly Fault[] } => {
  const cells = cellReader(file, row, columns);
  const { text, choice, day, fault } = cells;
  const { identity, nir } = identityIn(cells);
  const bornOn = identity?.bornOn;
  const enteredOn = day("date_entree");
  if (bornOn && enteredOn && bornOn >= enteredOn)
    fault("date_naissance", "born-after-entry", { found: bornOn, entered: enteredOn });
  const siret = text("siret_centre").replaceAll(/\s/g, "");
  if (!isSiret(siret)) fault("siret_centre", "siret-wrong", { found: siret });
  const status = choice("statut", publics);
  const route = choice("voie", routes);
  const initiative = choice("initiative", initiatives, "other");
  const months = text("mois_experience");
  if (months !== "" && !/^\d{1,3}$/.test(months)) fault("mois_experience", "number-wrong", { found: months });
  const [employer, cpfFile] = [text("employeur", 120), text("dossier_cpf")];
  const faults = cells.faults();
  if (faults.length > 0 || !identity || !enteredOn || !status || !route || !initiative) return { faults };
  return {
    line: row.line,
    identity,
    nir,
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

/** Who someone is, read from named cells: the fields of the page that puts an identity right. */
export const readIdentity = (
  file: string,
  row: Row,
): IdentityReading | { readonly faults: readonly Fault[] } => {
  const cells = cellReader(file, row, columns);
  const { identity, nir } = identityIn(cells);
  return identity && cells.faults().length === 0 ? { identity, nir } : { faults: cells.faults() };
};

type Cells = CellReader<Column>;

/** An identity, with the thirteen characters of the NIR where they are told. */
type IdentityReading = { readonly identity: Identity; readonly nir?: string | undefined };

/** The identity that the cells tell, undefined where they do not tell one whole; its faults stay with the cells. */
const identityIn = (cells: Cells): Partial<IdentityReading> => {
  const { text, choice, day, fault } = cells;
  const birthName = named(cells, "nom_naissance", text("nom_naissance"));
  const firstNames = readFirstNames(cells);
  const bornOn = day("date_naissance");
  const sex = choice("sexe", sexes);
  const birthPlace = readBirthPlace(cells);
  const usageName = text("nom_usage") || undefined;
  const email = text("email", 200) || undefined;
  if (email && !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(email))
    fault("email", "email-wrong", { found: email });
  if (!bornOn || !sex || !birthPlace) return {};
  const written = text("nir");
  const nir = written === "" ? undefined : readNir(written, { sex, bornOn });
  if (nir && !nir.ok) fault("nir", nir.code);
  return {
    identity: { birthName, usageName, firstNames, bornOn, sex, birthPlace, email },
    nir: nir?.ok ? nir.nir : undefined,
  };
};

/** A name holds a letter at least. */
const named = ({ fault }: Cells, column: Column, name: string): string => {
  if (!/\p{L}/u.test(name)) fault(column, "value-missing");
  return name;
};

/** Given names parted by spaces, commas or semicolons; the regulator's file takes sixty characters for each. */
const readFirstNames = (cells: Cells): string[] => {
  const names = named(cells, "prenoms", cells.text("prenoms", 120))
    .split(/[,;\s]+/)
    .filter(Boolean);
  if (names.some(({ length }) => length > 60)) cells.fault("prenoms", "text-too-long", { longest: 60 });
  return names;
};

/** A commune by its INSEE code, or a country by the 99 code that INSEE gives it. */
const readBirthPlace = ({ text, fault }: Cells): BirthPlace | undefined => {
  const code = text("code_commune_naissance").toUpperCase();
  const name = text("commune_naissance", 40);
  if (!code.startsWith("99")) {
    if (!/^(?:\d{5}|2[AB]\d{3})$/.test(code)) fault("code_commune_naissance", "code-wrong", { found: code });
    return { kind: "commune", code, name };
  }
  const countryName = text("pays_naissance", 40);
  if (!/^99\d{3}$/.test(code)) fault("code_commune_naissance", "code-wrong", { found: code });
  if (countryName === "") fault("pays_naissance", "value-missing");
  return { kind: "abroad", countryCode: code.slice(2), countryName, city: name || undefined };
};
