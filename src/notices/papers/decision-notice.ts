import type { Credit } from "../../assessment/index.ts";
import type { CandidateFile, SessionFile } from "../../jury/index.ts";
import type { Citation, Day, Finding } from "../../kernel/index.ts";
import { dayText, outcomeWords, ruleWords, wordValue } from "../../language/index.ts";
import type { BranchRule } from "../../rulebook/index.ts";
import { type Awarded, refusalOf } from "../awarded.ts";
import { wordFinding } from "../findings.ts";
import { fullName } from "../tell/telling.ts";
import {
  certificationName,
  fact,
  inventedIn,
  type LetterPaper,
  line,
  type PaperLine,
  type PaperPerson,
  type PaperSession,
  said,
  signed,
} from "./paper.ts";

type Deliberation = NonNullable<CandidateFile["deliberation"]>;
type Part = { readonly code: string; readonly title: string };

/** What a candidate is told of a decision: what the jury decided, and what is kept of it. */
export type NotifiedDecision = {
  readonly person: PaperPerson;
  readonly deliberation: Pick<Deliberation, "outcome" | "items" | "blocks" | "because" | "reason">;
  /** What became of what the jury proposed; undefined where it proposed nothing. */
  readonly awarded?: Awarded | undefined;
  /** Credits won by this decision. */
  readonly credits: readonly Pick<Credit, "code" | "until" | "rule">[];
};

type Decided = PaperSession &
  Pick<SessionFile, "rules" | "items"> & { readonly framework: { readonly blocks: readonly Part[] } };
type Section = LetterPaper["sections"][number];

const openings = {
  full: "Le jury vous reconnaît toute la certification. Votre certificat vous est délivré séparément.",
  partial: "Le jury vous reconnaît une partie de la certification.",
  none: "Le jury n'a pas pu vous reconnaître la certification.",
  deferred: "Le jury a ajourné votre dossier : il reviendra devant un jury.",
} as const satisfies Record<keyof typeof outcomeWords, string>;

const notFollowed = "La proposition du jury n'a pas été suivie : la certification ne vous est pas attribuée.";

/** Who awards, as the record names them. */
const organWords: Readonly<Record<string, string>> = { jury: "le jury", commission: "la commission" };

/** Tells a candidate in writing what the jury decided, with every reason. `on` is the day it is drawn up. */
export const decisionNotice = (file: Decided, decided: NotifiedDecision, on: Day): LetterPaper => {
  const { deliberation, person } = decided;
  const { session, certifier } = file;
  const refusal = refusalOf(decided.awarded);
  const whole = deliberation.outcome === "full" && !refusal;
  return {
    reference: `NOTIF-${session.reference}`,
    issuer: certifier.name,
    to: [fullName(person)],
    title: said(`Décision du jury du ${dayText(session.heldOn)}`),
    opening: openingOf(decided),
    facts: [
      fact("Certification", certificationName(file)),
      fact("Session", `${session.reference}, ${session.place}`),
      fact(refusal ? "Proposition du jury" : "Décision", outcomeWords[deliberation.outcome].fr),
      ...awardFact(decided),
      fact("Procès-verbal", `PV-${session.reference}`),
    ],
    invented: inventedIn(file),
    sections: [
      { title: "Pourquoi", lines: (refusal ?? []).map(reasonLine) },
      won(file, decided),
      marked(file, deliberation),
      ...(whole ? [] : [notWon(file, deliberation), kept(file, decided), whatIsOpen(file)]),
    ].filter(({ lines }) => lines.length > 0),
    closing: signed(file, on),
  };
};

const openingOf = ({ deliberation, awarded }: NotifiedDecision): string[] => {
  if (refusalOf(awarded)) return [said(notFollowed)];
  const { outcome, blocks } = deliberation;
  const attested = outcome === "partial" && blocks.some(({ acquired }) => acquired);
  return [
    said(openings[outcome]),
    ...(attested ? ["Une attestation de chaque bloc acquis vous est délivrée séparément."] : []),
  ];
};

const awardFact = ({ awarded }: NotifiedDecision) =>
  awarded && "by" in awarded
    ? [fact("Attribution", `${organWords[awarded.by] ?? awarded.by}, le ${dayText(awarded.on)}`)]
    : [];

/** Whole blocks first, then items won in blocks that are not. A file without blocks has its items alone. */
const won = (file: Decided, decided: NotifiedDecision): Section => ({
  title: refusalOf(decided.awarded) ? "Ce que le jury proposait de reconnaître" : "Ce qui est acquis",
  lines: [
    ...named(file.framework.blocks, codesOf(decided.deliberation.blocks, true), "Bloc "),
    ...named(file.items, codesOf(unmarkedBeside(file, decided.deliberation), true)),
  ],
});

/** Marks as points: none is won or lost by itself, the whole is weighed. */
const marked = ({ items, rules }: Decided, deliberation: NotifiedDecision["deliberation"]): Section => {
  const scale = rules.ask("assessment.scale");
  const most = scale.stated && scale.value.kind === "points" ? ` sur ${scale.value.max}` : "";
  const alike = new Set(items.map(({ weight }) => weight)).size < 2;
  return {
    title: "Vos notes",
    lines: deliberation.items.flatMap(({ code, points }) => {
      const weight = items.find((item) => item.code === code)?.weight;
      const weighed = alike || weight === undefined ? "" : `, coefficient ${decimal(weight)}`;
      return points === undefined
        ? []
        : [line(`${partName(items, code)} : ${decimal(points)}${most}${weighed}`)];
    }),
  };
};

const decimal = (value: number): string => String(value).replace(".", ",");

const notWon = (file: Decided, deliberation: NotifiedDecision["deliberation"]): Section => ({
  title: deliberation.outcome === "deferred" ? "Pourquoi" : "Ce qui n'est pas acquis, et pourquoi",
  lines: [
    ...lost(file.framework.blocks, codesOf(deliberation.blocks, false), deliberation, "Bloc "),
    ...lost(file.items, codesOf(unmarkedBeside(file, deliberation), false), deliberation),
    ...reasonsOf(deliberation),
  ],
});

/** Items judged without points that no line on a block tells already: those of blocks lost, and those of no block. */
const unmarkedBeside = (
  { items, framework }: Decided,
  deliberation: NotifiedDecision["deliberation"],
): NotifiedDecision["deliberation"]["items"] => {
  const told = new Set([
    ...codesOf(deliberation.blocks, true),
    ...framework.blocks.flatMap(({ code }) => (items.some((item) => item.code === code) ? [code] : [])),
  ]);
  return deliberation.items.filter(({ code, points }) => {
    if (points !== undefined) return false;
    const block = items.find((item) => item.code === code)?.block;
    return block === undefined || !told.has(block);
  });
};

const codesOf = (
  parts: readonly { readonly code: string; readonly acquired: boolean }[],
  acquired: boolean,
): string[] => parts.flatMap((part) => (part.acquired === acquired ? [part.code] : []));

const named = (parts: readonly Part[], codes: readonly string[], before = "", rule?: Citation): PaperLine[] =>
  codes.map((code) => line(`${before}${partName(parts, code)}`, rule));

/** Parts lost, each with the text by which it is. */
const lost = (
  parts: readonly Part[],
  codes: readonly string[],
  { because }: NotifiedDecision["deliberation"],
  before = "",
): PaperLine[] =>
  codes.flatMap((code) => {
    const loss = because.find((finding) => losesItem(finding) && finding.facts["item"] === code);
    return named(parts, [code], before, loss?.rule);
  });

const losesItem = ({ code }: { readonly code: string }): boolean => code === "item-not-acquired";

/** Every other reason that was not met, then the jury's own words. */
const reasonsOf = ({ because, reason }: NotifiedDecision["deliberation"]): PaperLine[] => [
  ...because.filter((finding) => finding.outcome !== "met" && !losesItem(finding)).map(reasonLine),
  ...(reason ? [line(`Motif donné par le jury : ${reason}`)] : []),
];

const reasonLine = (finding: Finding): PaperLine => line(wordFinding(finding, "fr"), finding.rule);

/** What is kept; where no last day is known, the text's own words on it. */
const kept = ({ items, rules }: Decided, { credits }: NotifiedDecision): Section => {
  const retention = rules.ask("credit.retention");
  const open = retention.stated && credits.some(({ until }) => until === "not-stated");
  return {
    title: "Ce que vous gardez",
    lines: [
      ...credits.map(({ code, until, rule }) => line(`${keptName(items, code)} : ${keptUntil(until)}`, rule)),
      ...(open ? [line(wordValue("credit.retention", retention.value, "fr"), retention.citation)] : []),
    ],
  };
};

/** A code with a number in it is how the framework names a part; one that is a word says less than its title. */
const keptName = (parts: readonly Part[], code: string): string =>
  /\d/.test(code) ? code : partName(parts, code);

const partName = (parts: readonly Part[], code: string): string => {
  const title = parts.find((part) => part.code === code)?.title;
  if (!title) return code;
  return /\d/.test(code) ? `${code} : ${title}` : title;
};

const keptUntil = (until: Credit["until"]): string => {
  if (until === "life") return "gardé à vie.";
  if (until === "not-stated") return "gardé, sans dernier jour connu.";
  return `gardé jusqu'au ${dayText(until)} inclus.`;
};

/** A new sitting and an appeal, as the branch's text states them; its silence is told as such. */
const whatIsOpen = ({ rules }: Decided): Section => ({
  title: "Nouvelle présentation et recours",
  lines: (["resit.rule", "appeal.path", "appeal.other"] as const satisfies readonly BranchRule[]).flatMap(
    (rule) => {
      const answer = rules.ask(rule);
      if (answer.stated)
        return [line(`${ruleWords[rule].fr} : ${wordValue(rule, answer.value, "fr")}`, answer.citation)];
      return rule === "appeal.other"
        ? []
        : [line(`${ruleWords[rule].fr} : le règlement de la branche n'en dit rien.`)];
    },
  ),
});
