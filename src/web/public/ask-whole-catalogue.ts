import { z } from "zod";
import { type Eligibility, eligibilityFor } from "../../candidacy/index.ts";
import { type Day, decisive, parseDay } from "../../kernel/index.ts";
import { routeWords } from "../../language/index.ts";
import { publics } from "../../law/index.ts";
import { wordFinding } from "../../notices/index.ts";
import { recognitionOf } from "../../recognition/index.ts";
import { type Certification, findCertifications } from "../../referential/index.ts";
import { type Tone, toneOf } from "../components/index.ts";
import { links } from "../links.ts";
import type { PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import type { PublicMeans } from "./reference.ts";
import { wholeWords as say } from "./whole-catalogue.words.ts";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional()).catch(undefined);

/** The filters of both questions; what cannot be read is as if it had not been asked. */
const Asked = z.object({
  q: optional(z.string().max(200)),
  idcc: optional(z.string().regex(/^\d{4}$/)),
  niveau: optional(z.coerce.number().int().min(1).max(8)),
  rome: optional(z.string().regex(/^[A-N]\d{4}$/i)),
  jour: optional(z.string()),
  apres: optional(z.string().max(600)),
  branche: optional(z.string().regex(/^\d{4}$/)),
  public: optional(z.enum(publics)),
  age: optional(z.coerce.number().int().min(14).max(99)),
  mois: optional(z.coerce.number().int().min(0).max(600)),
});
export type Asked = z.infer<typeof Asked>;

const perPage = 20;

const found = (means: PublicMeans, { q, idcc, niveau, rome, apres }: Asked) =>
  findCertifications(means.db, {
    words: q,
    idcc,
    level: niveau,
    rome: rome?.toUpperCase(),
    after: apres,
    limit: perPage,
  });

export type Line = {
  readonly certification: Certification;
  readonly tone: Tone;
  readonly says: string;
  readonly why: string;
  readonly link: string;
};
export type Found = {
  readonly lines: readonly Line[];
  readonly next?: string | undefined;
  readonly total: number;
};

/** A question put to every certification that fits the filters; without its main answer it is not put yet. */
export type Asking = { readonly asked: Asked; readonly on: Day; readonly found?: Found | undefined };

const asking = (means: PublicMeans, query: Readonly<Record<string, string>>): Asking => {
  const asked = Asked.parse(query);
  return { asked, on: parseDay(asked.jour ?? "") ?? means.world.today() };
};

/** Does the receiving branch recognise each certification of the page, on the day asked? */
export const askRecognitionOfAll = async (
  means: PublicMeans,
  query: Readonly<Record<string, string>>,
  at: PageContext,
): Promise<Asking> => {
  const { asked, on } = asking(means, query);
  const { branche } = asked;
  if (branche === undefined) return { asked, on };
  const { rows, next, total } = await found(means, asked);
  const lines = await Promise.all(
    rows.map((certification) => recognitionLine(means, certification, branche, on, at)),
  );
  return { asked, on, found: { lines, next, total } };
};

const recognitionLine = async (
  { db, texts, reference }: PublicMeans,
  certification: Certification,
  idcc: string,
  on: Day,
  at: PageContext,
): Promise<Line> => {
  const question = { idcc, on };
  const { decision } = await recognitionOf(db, texts.law, reference.successions, certification, question);
  const { outcome } = decision;
  const [reason] = decisive(decision);
  const query = new URLSearchParams({ certification: certification.id, idcc, jour: on });
  return {
    certification,
    tone: toneOf[outcome],
    says: say.yes[outcome][at.language],
    why: reason ? typeset(wordFinding(reason, at.language), at.language) : "",
    link: `${links.recognition}?${query}`,
  };
};

/** By which routes may this person come to each certification of the page, on the day asked? */
export const askEligibilityForAll = async (
  means: PublicMeans,
  query: Readonly<Record<string, string>>,
  at: PageContext,
): Promise<Asking> => {
  const { asked, on } = asking(means, query);
  if (asked.public === undefined) return { asked, on };
  const { rows, next, total } = await found(means, asked);
  const lines = await Promise.all(
    rows.map((certification) => eligibilityLine(means, certification, asked, on, at)),
  );
  return { asked, on, found: { lines, next, total } };
};

const eligibilityLine = async (
  { db, texts }: PublicMeans,
  certification: Certification,
  asked: Asked,
  on: Day,
  at: PageContext,
): Promise<Line> => {
  const { language } = at;
  const who = asked.public ?? "employee";
  const { routes } = await eligibilityFor(db, texts, certification, {
    public: who,
    age: asked.age,
    experienceMonths: asked.mois,
    on,
  });
  const named = (outcome: Eligibility["decision"]["outcome"]) =>
    routes
      .filter(({ decision }) => decision.outcome === outcome)
      .map(({ route }) => routeWords[route][language]);
  const [open, unsure] = [named("granted"), named("undetermined")];
  const query = new URLSearchParams({
    certification: certification.id,
    situation: who,
    jour: on,
    ...(asked.age !== undefined && { age: String(asked.age) }),
    ...(asked.mois !== undefined && { mois: String(asked.mois) }),
  });
  const tone = open.length > 0 ? "ok" : unsure.length > 0 ? "unknown" : "no";
  const says =
    open.length > 0 ? say.open[language] : unsure.length > 0 ? say.unsure[language] : say.closed[language];
  return {
    certification,
    tone,
    says,
    why: typeset((open.length > 0 ? open : unsure).join(", "), language),
    link: `${links.eligibility}?${query}`,
  };
};
