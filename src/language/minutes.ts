import { birthPlaceText } from "../people/index.ts";
import { collegeWords, outcomeWords, routeWords } from "./labels.ts";
import { settledName, wordSettled } from "./settled.ts";
import { dayText, frenchSpacing } from "./typography.ts";

/** What the minutes are drawn from: the session's own words, read structurally so that no room is imported back. */
type Source = {
  readonly session: {
    readonly reference: string;
    readonly heldOn: string;
    readonly place: string;
    readonly organiser: string;
    readonly unionsInvitedOn?: string | undefined;
  };
  readonly certifier: { readonly name: string; readonly demonstration: boolean };
  readonly certification: {
    readonly kind: string;
    readonly title: string;
    readonly officialNumber?: string | undefined;
  };
  readonly framework: { readonly id: string };
  readonly rulebook: { readonly title: string; readonly id: string };
  readonly registrations: readonly { readonly code: string; readonly endsOn?: string | undefined }[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly college: keyof typeof collegeWords;
    readonly presides: boolean;
    readonly present: boolean;
  }[];
  readonly recusals: readonly {
    readonly memberId: string;
    readonly candidacyId: string;
    readonly reason: string;
  }[];
  readonly settlements: readonly {
    readonly rule: string;
    readonly value: unknown;
    readonly reason: string;
    readonly by: string;
    readonly demonstration: boolean;
  }[];
  readonly candidates: readonly {
    readonly candidacy: { readonly id: string; readonly route: keyof typeof routeWords };
    readonly person: {
      readonly birthName: string;
      readonly firstNames: readonly string[];
      readonly bornOn: string;
      readonly birthPlace: Parameters<typeof birthPlaceText>[0];
    };
    readonly deliberation?:
      | {
          readonly outcome: keyof typeof outcomeWords;
          readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
          readonly items: readonly {
            readonly code: string;
            readonly acquired: boolean;
            readonly points?: number | undefined;
          }[];
          readonly mean?: number | undefined;
          readonly reason?: string | undefined;
          readonly vote?:
            | { readonly for: number; readonly against: number; readonly abstained: number }
            | undefined;
        }
      | undefined;
  }[];
};

type Signing = {
  readonly reference: string;
  readonly signatures: readonly { readonly name: string; readonly college: string; readonly at: string }[];
};

/** The words of the minutes, in French: the minimum that a jury's minutes hold. */
export const minutesData = (source: Source, { reference, signatures }: Signing) => {
  const { session, certifier, certification, framework, rulebook, registrations, members, settlements } =
    source;
  const fact = (label: string, text: string) => ({ label, text: frenchSpacing(text) });
  return {
    title: `Procès-verbal du jury du ${dayText(session.heldOn)}`,
    issuer: certifier.name,
    reference,
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
    demonstrationText: frenchSpacing(
      "Démonstration : personnes, session et décisions sont inventées. Les textes cités sont réels.",
    ),
    words: {
      composition: "Composition et présence",
      memberHeads: ["Nom", "Organisation", "Collège", "Présence"],
      settlements: "Points que le texte ne règle pas, réglés au procès-verbal",
      decisions: "Décisions",
      decisionHeads: ["N°", "Candidat", "Voie", "Décision", "Détail"],
      signatures: "Signatures",
      signatureHeads: ["Nom", "Collège", "Signé le"],
    },
    members: members.map(({ name, organisation, college, presides, present }) => ({
      name: presides ? `${name}, préside` : name,
      organisation,
      college: collegeWords[college].fr,
      presence: present ? "présent, a signé" : "absent",
    })),
    settlements: settlements.map(({ rule, value, reason, by, demonstration }) => ({
      rule: settledName(rule, "fr"),
      value: wordSettled(rule, value, "fr"),
      reason: frenchSpacing(reason),
      by: demonstration ? `${by}, inventé pour la démonstration` : by,
    })),
    decisions: source.candidates.map((candidate, i) => decisionLine(source, candidate, i + 1)),
    signatures: signatures.map(({ name, college, at }) => ({
      name,
      college: (collegeWords as Record<string, { fr: string }>)[college]?.fr ?? college,
      at: `${dayText(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`,
    })),
  };
};

const decisionLine = (
  { recusals, members }: Source,
  { candidacy, person, deliberation }: Source["candidates"][number],
  rank: number,
) => {
  const recused = recusals
    .filter(({ candidacyId }) => candidacyId === candidacy.id)
    .map(
      ({ memberId, reason }) =>
        `${members.find(({ id }) => id === memberId)?.name ?? ""} s'est retiré(e) : ${reason}`,
    );
  const acquired = deliberation?.items.filter((item) => item.acquired).map(({ code }) => code) ?? [];
  const missing = deliberation?.items.filter((item) => !item.acquired).map(({ code }) => code) ?? [];
  const { vote, mean, reason } = deliberation ?? {};
  const detail = [
    mean !== undefined
      ? `moyenne ${String(mean).replace(".", ",")}/20`
      : acquired.length > 0
        ? `acquis : ${acquired.join(", ")}`
        : "",
    mean === undefined && missing.length > 0 ? `non acquis : ${missing.join(", ")}` : "",
    vote ? `vote : ${vote.for} pour, ${vote.against} contre, ${vote.abstained} abstention(s)` : "",
    reason ?? "",
    ...recused,
  ];
  return {
    rank,
    candidate: frenchSpacing(
      `${person.firstNames[0]} ${person.birthName}, né(e) le ${dayText(person.bornOn)} à ${birthPlaceText(person.birthPlace)}`,
    ),
    route: routeWords[candidacy.route].fr,
    outcome: deliberation ? outcomeWords[deliberation.outcome].fr : "Non examiné",
    detail: frenchSpacing(detail.filter(Boolean).join(" ; ")),
  };
};
