import { creditsOf, type HeldCredit } from "../assessment/index.ts";
import {
  type AwardToIssue,
  type Certificate,
  type CertificateMeans,
  issueAward,
  type MentionCode,
} from "../certificate/index.ts";
import { birthPlaceText } from "../people/index.ts";
import { branchNames, type Registration, signaturesOf } from "../referential/index.ts";
import type { Texts } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { answers } from "./award-anew.ts";
import { awardsOf, type SavedAward } from "./awards.postgres.ts";
import { coOwnersOn } from "./co-owners.ts";
import { tellHistory } from "./in-session.ts";
import { minutesOf, type SignedMinutes } from "./minutes.postgres.ts";
import { type CandidateFile, loadSession, type SessionFile } from "./session-file.ts";

/** What a session's awards gave: documents, and files that give none until their sheet bears what it must. */
export type SessionIssue = {
  readonly issued: readonly Certificate[];
  readonly refused: readonly { readonly candidacyId: string; readonly mentions: readonly MentionCode[] }[];
};

/**
 * Issues the certificates and attestations of a session's awards, one transaction each. It can be run again
 * after a crash: what was issued stays as it is. `progress` hears of each award done.
 */
export const issueSession = async (
  db: Db,
  means: CertificateMeans & { readonly texts: Texts; readonly root: string },
  sessionId: string,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<SessionIssue> => {
  const file = await loadSession(db, means.texts, sessionId);
  const minutes = file && (await minutesOf(db, file.session.id));
  if (!file || !minutes) return { issued: [], refused: [] };
  const { candidates, certification } = file;
  const awards = await awardsOf(
    db,
    candidates.map(({ candidacy }) => candidacy.id),
  );
  const people = candidates.map(({ person }) => person.id);
  const credits = new Map<string, HeldCredit[]>();
  for (const credit of await creditsOf(db, people, certification.id))
    credits.set(credit.candidacyId, [...(credits.get(credit.candidacyId) ?? []), credit]);
  const signatures = certification.kind === "CQPI" ? await signaturesOf(db, certification.id) : [];
  const nameOf = branchNames(means.root);
  const byCandidacy = new Map(candidates.map((candidate) => [candidate.candidacy.id, candidate]));
  const issued: Certificate[] = [];
  const refused: SessionIssue["refused"][number][] = [];
  for (const [i, award] of awards.entries()) {
    const { candidacyId } = award;
    const candidate = byCandidacy.get(candidacyId);
    // An award that rests on a decision put right since is looked at again before anything is issued on it.
    if (candidate?.deliberation && answers(award, candidate.deliberation)) {
      const toIssue = awardToIssue(file, candidate, award, minutes, {
        credits: credits.get(candidacyId) ?? [],
        coOwners: coOwnersOn(signatures, award.decidedOn, file.certifier.idcc).map(nameOf),
      });
      const answer = await issueAward(db, means, toIssue);
      if ("issued" in answer) issued.push(...answer.issued);
      else refused.push({ candidacyId, mentions: answer.refused });
    }
    progress(i + 1, awards.length);
  }
  if (issued.length > 0)
    await inTransaction(db, (tx) =>
      tellHistory(tx, means.world, file.session, "session-issued", { after: { documents: issued.length } }),
    );
  return { issued, refused };
};

const awardToIssue = (
  { certifier, certification, framework, session, rules }: SessionFile,
  { person, deliberation }: CandidateFile,
  award: SavedAward,
  minutes: SignedMinutes,
  {
    credits: held,
    coOwners,
  }: { readonly credits: readonly HeldCredit[]; readonly coOwners: readonly string[] },
): AwardToIssue => {
  const credits = held.filter(({ grain }) => grain === "block");
  const kindLabel = rules.ask("certificate.kind-label");
  const aggregation = rules.ask("assessment.aggregation");
  const registration = award.registration as Registration | undefined;
  return {
    awardId: award.id,
    certifier: {
      id: certifier.id,
      name: certifier.name,
      siret: certifier.siret,
      place: certifier.place,
      signatory: certifier.signatory,
      tone: certifier.tone,
      demonstration: certifier.demonstration,
    },
    certification: {
      id: certification.id,
      kind: certification.kind,
      kindLabel: kindLabel.stated ? kindLabel.value : "Certificat de qualification professionnelle",
      title: registration?.title ?? certification.title,
      idcc: certifier.idcc,
      versionLabel: framework.id.split("@")[1] ?? framework.id,
      registration: registration && {
        register: registration.register,
        code: registration.code,
        level: registration.level,
        nsf: registration.nsf.map(({ code }) => code),
        decidedOn: registration.decidedOn,
        endsOn: registration.endsOn,
      },
      ground: aggregation.stated
        ? aggregation.citation.source
        : { text: framework.source.text, article: framework.source.article },
      signatories: coOwners.map((name) => `la branche ${name}`),
    },
    holder: {
      personId: person.id,
      firstNames: person.firstNames,
      birthName: person.birthName,
      usageName: person.usageName,
      bornOn: person.bornOn,
      birthPlace: birthPlaceText(person.birthPlace),
    },
    outcome: award.outcome,
    blocks: framework.blocks
      .filter(({ code }) => deliberation?.blocks.some((block) => block.code === code && block.acquired))
      .map(({ code, title }) => ({
        code,
        title,
        creditUntil: credits.find((credit) => credit.code === code)?.until,
      })),
    juryOn: session.heldOn,
    awardedOn: award.decidedOn,
    awardedBy: award.organ,
    minutes: { reference: minutes.reference, sha256: minutes.sha256 },
  };
};
