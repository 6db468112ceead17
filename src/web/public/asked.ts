import { z } from "zod";
import { type Day, parseDay } from "../../kernel/index.ts";
import type { Language } from "../../language/index.ts";
import type { FieldFault } from "../components/index.ts";
import { words } from "../typeset.ts";

const say = {
  day: words(
    "écrivez l'année, le mois et le jour, par exemple 2026-11-24",
    "write the year, the month and the day, for instance 2026-11-24",
  ),
  certification: words(
    "dites laquelle, par son intitulé ou son identifiant",
    "say which one, by its title or its identifier",
  ),
  noSuch: words(
    "aucune certification du catalogue ne porte ces mots",
    "no certification of the catalogue bears these words",
  ),
  branch: words("choisissez une branche dans la liste", "choose a branch in the list"),
  age: words(
    "un âge est un nombre entier d'années, de 14 à 99",
    "an age is a whole number of years, from 14 to 99",
  ),
  months: words(
    "une durée est un nombre entier de mois, de 0 à 600",
    "a duration is a whole number of months, from 0 to 600",
  ),
  public: words("choisissez une des quatre situations", "choose one of the four situations"),
  number: words(
    "un numéro s'écrit comme CQPM-3248-2026-000001",
    "a number is written like CQPM-3248-2026-000001",
  ),
  file: words(
    "choisissez le fichier reçu, en PDF, JSON ou JWT",
    "choose the file received, as PDF, JSON or JWT",
  ),
} as const;
export type FaultCode = keyof typeof say;

/** A field that cannot be read, with what would be readable. */
export const faultIn = (field: string, label: string, code: FaultCode, language: Language): FieldFault => ({
  field,
  label,
  message: say[code][language],
});

/** A text of a form; empty is as if it had not been filled in. */
export const textAsked = z
  .string()
  .trim()
  .max(300)
  .transform((text) => text || undefined)
  .optional()
  .catch(undefined);

/** A day typed in a form: read, left empty, or unreadable. */
export const dayAsked = (text: string | undefined): Day | undefined | "unreadable" => {
  if (text === undefined) return undefined;
  return parseDay(text) ?? "unreadable";
};

/** A whole number typed in a form, between two bounds. */
export const numberAsked = (
  text: string | undefined,
  least: number,
  most: number,
): number | undefined | "unreadable" => {
  if (text === undefined) return undefined;
  const value = Number(text);
  return /^\d{1,4}$/.test(text) && value >= least && value <= most ? value : "unreadable";
};
