import { birthPlaceText } from "../people/index.ts";
import { agreed } from "./agreed.ts";
import { attendanceLines } from "./attendance.ts";
import { collegeWords, outcomeWords, routeWords } from "./labels.ts";
import type { MinutesSource, VoteCount } from "./minutes-source.ts";
import { settledName, wordSettled } from "./settled.ts";
import { dayText, frenchSpacing, hourText } from "./typography.ts";

type Candidate = MinutesSource["candidates"][number];

const demonstrationWords = frenchSpacing(
  "Démonstration : personnes, session et décisions sont inventées. Les textes cités sont réels.",
);
const decimal = (value: number): string => String(value).replace(".", ",");
const nameOf = ({ person }: Pick<Candidate, "person">): string =>
  `${person.firstNames[0]} ${person.birthName}`;

/** The text of the minutes, in French, as it stands now: what signatories read and sign. It grows with the sitting. */
export const minutesText = (source: MinutesSource) => {
  const { session, certifier, certification, framework, rulebook, registrations, members } = source;
  const fact = (label: string, text: string) => ({ label, text: frenchSpacing(text) });
  const attendance = attendanceLines(source);
  return {
    title: `Procès-verbal du jury du ${dayText(session.heldOn)}`,
    issuer: certifier.name,
    reference: `PV-${session.reference}`,
    opening: attendance.opening,
    facts: [
      fact("Certification", `${certification.kind} ${certification.title}`),
      fact("Référentiel", framework.id.split("@")[1] ?? framework.id),
      fact(
        "Enregistrements",
        registrations
          .map(({ code, endsOn }) => `${code}${endsOn ? ` (fin ${dayText(endsOn)})` : ""}`)
          .join(", ") || "aucun connu",
      ),
      fact("Session", `${session.reference}, ${session.place}`),
      fact("Organisateur", session.organiser),
      fact(
        "Syndicats sollicités",
        session.unionsInvitedOn ? `le ${dayText(session.unionsInvitedOn)}` : "sans objet",
      ),
      fact("Règlement appliqué", `${rulebook.title} (${rulebook.id})`),
    ],
    demonstration: certifier.demonstration,
    demonstrationText: demonstrationWords,
    words: {
      composition: "Composition et présence",
      memberHeads: ["Nom", "Organisation", "Collège", "Présence"],
      settlements: "Points que le texte ne règle pas, réglés au procès-verbal",
      decisions: "Décisions",
      decisionHeads: ["N°", "Candidat", "Voie", "Décision", "Détail"],
      departures: "Écarts avec l'évaluation",
      deferrals: "Dossiers renvoyés",
      recusals: "Retraits",
      signatures: "Signatures",
      signatureHeads: ["Nom", "Collège", "Signé le"],
      declined: "N'ont pas signé",
      textPrint: "Empreinte du texte",
    },
    members: members.map(({ id, name, organisation, college, presides }) => ({
      name: presides ? `${name}, préside` : name,
      organisation,
      college: collegeWords[college].fr,
      presence: frenchSpacing(attendance.presence(id)),
    })),
    chair: attendance.chair,
    settlements: source.settlements.map(({ rule, value, reason, by, demonstration }) => ({
      rule: settledName(rule, "fr"),
      value: wordSettled(rule, value, "fr"),
      reason: frenchSpacing(reason),
      by: demonstration ? `${by}, inventé pour la démonstration` : by,
    })),
    decisions: source.candidates.map((candidate, i) => decisionLine(source, candidate, i)),
    departures: source.candidates.flatMap((candidate) => departureLine(source, candidate)),
    deferrals: source.candidates.flatMap((candidate) =>
      candidate.deliberation?.outcome === "deferred"
        ? [frenchSpacing(`${nameOf(candidate)} : ${candidate.deliberation.reason ?? ""}`)]
        : [],
    ),
    recusals: source.recusals.map((recusal) => recusalLine(source, recusal)),
    closing: attendance.closing,
  };
};

export type MinutesText = ReturnType<typeof minutesText>;

const decisionLine = (
  { departures }: MinutesSource,
  { candidacy, person, deliberation }: Candidate,
  i: number,
) => {
  const codes = (acquired: boolean): string =>
    (deliberation?.items ?? []).flatMap((item) => (item.acquired === acquired ? [item.code] : [])).join(", ");
  const { vote, mean, reason } = deliberation ?? {};
  const detail = [
    mean === undefined ? (codes(true) ? `acquis : ${codes(true)}` : "") : `moyenne ${decimal(mean)}/20`,
    mean === undefined && codes(false) ? `non acquis : ${codes(false)}` : "",
    vote ? voteText(vote) : "",
    // A reason told among departures or files sent back is not told twice.
    deliberation?.outcome !== "deferred" && !departures.get(candidacy.id)?.length ? (reason ?? "") : "",
  ];
  return {
    rank: i + 1,
    candidate: frenchSpacing(
      `${person.firstNames[0]} ${person.birthName}, né(e) le ${dayText(person.bornOn)} à ${birthPlaceText(person.birthPlace)}`,
    ),
    route: routeWords[candidacy.route].fr,
    code: deliberation?.outcome,
    outcome: deliberation ? outcomeWords[deliberation.outcome].fr : "À décider",
    detail: frenchSpacing(agreed(detail.filter(Boolean).join(" ; "), "fr")),
  };
};

const countText = (count: VoteCount): string =>
  `${count.for} pour, ${count.against} contre, ${count.abstained} abstention(s)`;

const voteText = (vote: NonNullable<NonNullable<Candidate["deliberation"]>["vote"]>): string => {
  const colleges = Object.entries(vote.byCollege ?? {}).flatMap(([college, count]) =>
    count ? [`${collegeWords[college as keyof typeof collegeWords].fr} : ${countText(count)}`] : [],
  );
  const counted = `vote : ${countText(vote)}${colleges.length > 0 ? ` (${colleges.join(" ; ")})` : ""}`;
  if (vote.presidentFor === undefined) return counted;
  return `${counted}, voix de la présidence ${vote.presidentFor ? "pour" : "contre"}`;
};

/** "Dossier Le Bris, C6 : non acquise. Motif : …": what the jury decided against its assessors, and why. */
const departureLine = ({ departures }: MinutesSource, { candidacy, person, deliberation }: Candidate) => {
  const codes = departures.get(candidacy.id) ?? [];
  if (!deliberation || codes.length === 0) return [];
  const said = deliberation.items.flatMap(({ code, acquired, points }) => {
    if (!codes.includes(code)) return [];
    return [
      `${code} ${points === undefined ? (acquired ? "acquise" : "non acquise") : `${decimal(points)} points`}`,
    ];
  });
  const { vote, reason } = deliberation;
  const adopted = vote ? `Adopté par ${vote.for} voix contre ${vote.against}.` : "Adopté à l'unanimité.";
  return [
    frenchSpacing(`Dossier ${person.birthName} : ${said.join(", ")}. Motif : ${reason ?? ""} ${adopted}`),
  ];
};

const recusalLine = (
  { members, candidates }: MinutesSource,
  { memberId, candidacyId, reason }: MinutesSource["recusals"][number],
): string => {
  const member = members.find(({ id }) => id === memberId)?.name ?? "";
  const file = candidates.find(({ candidacy }) => candidacy.id === candidacyId)?.person.birthName ?? "";
  return frenchSpacing(`${member} s'est retiré(e) du dossier ${file} : ${reason}`);
};

/** Who signed the text, and who said why not. */
export type SignedWords = {
  readonly textSha256: string;
  readonly signatures: readonly { readonly name: string; readonly college: string; readonly at: string }[];
  readonly declined: readonly { readonly name: string; readonly reason: string }[];
};

/** The minutes as they are printed: the text, its fingerprint, and under it the signatures. */
export const signedMinutesText = (text: MinutesText, { textSha256, signatures, declined }: SignedWords) => ({
  ...text,
  textSha256,
  signatures: signatures.map(({ name, college, at }) => ({
    name,
    college: (collegeWords as Record<string, { fr: string }>)[college]?.fr ?? college,
    at: hourOfDay(at),
  })),
  declined: declined.map(({ name, reason }) => frenchSpacing(`${name} : ${reason}`)),
});

const hourOfDay = (at: string): string => `${dayText(at.slice(0, 10))}, ${hourText(new Date(at))}`;

/** A rectification as it is printed: what it puts right in which minutes, why, and who signed it. */
export const rectificationText = (one: {
  readonly reference: string;
  readonly heldOn: string;
  readonly issuer: string;
  readonly number: number;
  readonly sha256: string;
  readonly about: string;
  readonly says: string;
  readonly reason: string;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly demonstration: boolean;
}) => ({
  title: `Rectificatif n° ${one.number} au procès-verbal du jury du ${dayText(one.heldOn)}`,
  issuer: one.issuer,
  reference: `${one.reference}-R${one.number}`,
  facts: [
    { label: "Procès-verbal rectifié", text: one.reference },
    { label: "Empreinte du fichier signé", text: one.sha256 },
    { label: "Objet", text: frenchSpacing(one.about) },
  ],
  says: frenchSpacing(one.says),
  reason: frenchSpacing(one.reason),
  signed: frenchSpacing(
    `Signé par ${one.signedBy}, présidence du jury, le ${hourOfDay(one.signedAt.toISOString())}`,
  ),
  demonstration: one.demonstration,
  demonstrationText: demonstrationWords,
  words: {
    says: "Ce qui est rectifié",
    reason: "Motif",
    stays: "Le texte signé reste lisible, et ne change pas.",
  },
});
