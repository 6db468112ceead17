import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Day, parseDay } from "../kernel/index.ts";
import { type Certification, certificateKinds } from "./certification.ts";

const optional = z.string().transform((text) => (text === "" ? undefined : text));
const list = z.string().transform((text) =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean),
);

const Row = z.object({
  id: z.string().min(1),
  kind: z.enum(certificateKinds),
  title: z.string().min(1),
  branches: list,
  branch_name: z.string(),
  owner: z.string(),
  official_number: optional,
  register: z.enum(["RNCP", "RS", "unknown"]),
  level: optional.transform((text) => (text === undefined ? undefined : Number(text))),
  nsf: list,
  source_type: z.string(),
  source: z.string(),
  source_day: z.string(),
  confidence: z.enum(["high", "medium"]),
  note: optional,
});

/** Reads `data/catalogue/certifications.csv`. Throws naming the line when a row is not what it should be. */
export const readCatalogue = (csv: string): Certification[] =>
  (parse(csv, { columns: true }) as unknown[]).map((raw, i) => {
    const row = Row.safeParse(raw);
    if (!row.success) throw new Error(`certifications.csv, line ${i + 2}: ${z.prettifyError(row.error)}`);
    const { branch_name, owner, official_number, register, source_type, source, source_day, ...rest } =
      row.data;
    return {
      ...rest,
      branchName: branch_name,
      ownerName: owner,
      officialNumber: official_number,
      registerClaim: register,
      source: { type: source_type, ref: source, on: parseDay(source_day) as Day | undefined },
    };
  });

/** Codes in the national register that the catalogue's sources give, and the certification of each. */
export const readCatalogueCodes = (csv: string): ReadonlyMap<string, string> =>
  new Map(
    (parse(csv, { columns: true }) as Readonly<Record<string, string>>[]).flatMap((row) =>
      row["register_code"] && row["id"] ? [[row["register_code"], row["id"]] as const] : [],
    ),
  );
