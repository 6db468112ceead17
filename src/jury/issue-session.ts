import { creditsOf } from "../assessment/index.ts";
import {
  type AwardToIssue,
  type Certificate,
  type CertificateMeans,
  issueAward,
} from "../certificate/index.ts";
import { birthPlaceText } from "../people/index.ts";
import type { Registration } from "../referential/index.ts";
import type { Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { awardsOf, type SavedAward } from "./awards.postgres.ts";
import { minutesOf, type SignedMinutes } from "./deliberations.postgres.ts";
import { type CandidateFile, loadSession, type SessionFile } from "./session-file.ts";

/**
 * Issues the certificates and attestations of a session's awards, one transaction each. It can be run again
 * after a crash: what was issued stays as it is. `progress` hears of each award done.
 */
export const issueSession = async (
  db: Db,
  means: CertificateMeans & { readonly texts: Texts },
  sessionId: string,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<readonly Certificate[]> => {
  const file = await loadSession(db, means.texts, sessionId);
  const minutes = file && (await minutesOf(db, file.session.id));
  if (!file || !minutes) return [];
  const awards = await awardsOf(
    db,
    file.candidates.map(({ candidacy }) => candidacy.id),
  );
  const issued: Certificate[] = [];
  for (const [i, award] of awards.entries()) {
    const candidate = file.candidates.find(({ candidacy }) => candidacy.id === award.candidacyId);
    if (candidate)
      issued.push(...(await issueAward(db, means, await awardToIssue(db, file, candidate, award, minutes))));
    progress(i + 1, awards.length);
  }
  return issued;
};

const awardToIssue = async (
  db: Db,
  { certifier, certification, framework, session, rules }: SessionFile,
  { candidacy, person, deliberation }: CandidateFile,
  award: SavedAward,
  minutes: SignedMinutes,
): Promise<AwardToIssue> => {
  const credits = (await creditsOf(db, [person.id], certification.id)).filter(
    (credit) => credit.candidacyId === candidacy.id && credit.grain === "block",
  );
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
