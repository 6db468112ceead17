import type { Context } from "hono";
import { z } from "zod";
import { holdsInvisible, parseDay } from "../../kernel/index.ts";
import type { FieldFault } from "../components/index.ts";
import type { Tongue } from "./desk.tsx";

/** What was typed, by field, its lines ended as the page showed them; a file is left out. The last value of a name counts. */
export type Typed = Readonly<Record<string, string>>;

export const typedIn = async (c: Context): Promise<Typed> => {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")]] : [],
    ),
  );
};

const clean = (text: string): boolean => !holdsInvisible(text);

/** A text that must be there. */
export const text = (longest = 120) =>
  z.string("missing").trim().min(1, "missing").max(longest, "too-long").refine(clean, "hostile");
/** A text that may be left out. */
export const maybe = (longest = 120) =>
  z
    .string()
    .trim()
    .max(longest, "too-long")
    .refine(clean, "hostile")
    .optional()
    .transform((written) => written || undefined);
export const dayField = z
  .string("missing")
  .trim()
  .min(1, "missing")
  .transform((written, context) => {
    const read = parseDay(written);
    if (read) return read;
    context.addIssue({ code: "custom", message: "day" });
    return z.NEVER;
  });
/** An address of electronic mail. */
export const address = z
  .string("missing")
  .trim()
  .min(1, "missing")
  .max(200, "too-long")
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "email");
export const count = z
  .string("missing")
  .trim()
  .regex(/^\d{1,4}$/, "number")
  .transform(Number);
/** A field that may be left empty. */
export const emptyOr = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal("")
    .transform(() => undefined)
    .or(schema)
    .optional();
export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, "choice");

const messages: Readonly<Record<string, readonly [string, string]>> = {
  missing: ["ce champ est nécessaire", "this field is needed"],
  "too-long": ["le texte est trop long", "the text is too long"],
  hostile: ["le texte contient des caractères invisibles", "the text holds invisible characters"],
  day: [
    "écrivez le jour, le mois et l'année, par exemple 24/11/2026",
    "write day, month and year, for example 24/11/2026",
  ],
  number: ["écrivez un nombre entier", "write a whole number"],
  hour: ["écrivez l'heure et les minutes, par exemple 09:30", "write hour and minutes, for example 09:30"],
  choice: ["choisissez une des réponses", "choose one of the answers"],
  siret: [
    "un SIRET a quatorze chiffres, et celui-ci n'est pas possible",
    "a SIRET has fourteen digits, and this one is not possible",
  ],
  email: ["écrivez une adresse, par exemple nom@domaine.fr", "write an address, for example name@domain.org"],
  "before-first-day": ["le dernier jour précède le premier", "the last day is before the first"],
  "address-taken": [
    "une personne du vivier a déjà cette adresse",
    "someone of the pool already has this address",
  ],
  taken: ["ce nom est déjà pris", "this name is already taken"],
};

export const faultMessage = (code: string, t: Tongue): string => {
  const [fr, en] = messages[code] ?? messages["choice"] ?? ["", ""];
  return t(fr, en);
};

/** Said at the field of a form that came without its file. */
export const noFile = (field: string, t: Tongue): readonly FieldFault[] => [
  { field, label: "", message: t("choisissez d'abord un fichier", "choose a file first") },
];

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads what was typed, or says every field to correct. */
export const readTyped = <Schema extends z.ZodType>(
  schema: Schema,
  typed: Typed,
  labels: Readonly<Record<string, string>>,
  t: Tongue,
): Read<z.infer<Schema>> => {
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };
  const faults = read.error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? "");
    return { field, label: labels[field] ?? field, message: faultMessage(message, t) };
  });
  return { ok: false, faults };
};
