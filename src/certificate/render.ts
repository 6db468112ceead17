import { type ProvedEntry, proofsOf } from "../log/index.ts";
import type { Db } from "../storage/index.ts";
import type { Attachment } from "../typesetting/index.ts";
import { type Certificate, findCertificate } from "./certificate.postgres.ts";
import { holderName, pieceTitle } from "./credential.ts";
import { type IssuerKeys, issuerKeys } from "./issuer-keys.ts";
import type { IssuerKey } from "./keys.ts";
import type { CertificateMeans } from "./means.ts";
import { paperCode } from "./paper-code.ts";
import { documentTitle, type SheetFacts, sheetWords } from "./parchment.ts";
import { prepareSeal, type Seal } from "./seal.ts";
import { sealedSheet } from "./sealed-sheet.ts";
import { parchmentOf, saveParchments } from "./sheets.postgres.ts";
import { placeIn } from "./status.ts";

/** The sealed PDF of a certificate: made once, then kept as it is. Undefined when the number is unknown. */
export const sealedParchment = async (
  db: Db,
  means: CertificateMeans,
  number: string,
): Promise<Uint8Array | undefined> => {
  const certificate = await findCertificate(db, number);
  if (!certificate) return undefined;
  const held = await parchmentOf(db, certificate.id);
  if (held) return held;
  const [made] = await renderSheets(db, means, [certificate]);
  return made;
};

/** Makes and keeps the sealed sheets of some certificates of one certifier, as many at once as there are workers. */
export const renderSheets = async (
  db: Db,
  means: CertificateMeans,
  certificates: readonly Certificate[],
): Promise<Uint8Array[]> => {
  const [first] = certificates;
  if (!first) return [];
  const keys = await issuerKeys(db, means, first.content.award.certifier);
  const seal = prepareSeal(keys.seal, means.timeStamper);
  const entries = await proofsOf(
    db,
    means,
    certificates.map(({ logTicket }) => logTicket),
  );
  const sheets = await Promise.all(
    certificates.map(async (certificate, i) => ({
      id: certificate.id,
      pdf: await render(means, certificate, keys, seal, entries[i] as ProvedEntry),
    })),
  );
  await saveParchments(db, sheets);
  return sheets.map(({ pdf }) => pdf);
};

const render = async (
  means: CertificateMeans,
  certificate: Certificate,
  { credential: key }: IssuerKeys,
  seal: Seal,
  { event, proof }: ProvedEntry,
): Promise<Uint8Array> => {
  const { number, content } = certificate;
  const { award, piece } = content;
  const { certifier } = award;
  const sheet = await sheetFactsOf(means, certificate, key);
  return sealedSheet(
    {
      documentTitle: documentTitle(award, piece, sheet),
      issuer: certifier.name,
      sheets: [sheetWords(award, piece, sheet)],
      attachments: attachmentsOf(certificate.credential, event, proof),
      says: { name: certifier.name, location: certifier.place, reason: `Délivrance ${number}` },
      at: means.world.now(),
    },
    seal,
  );
};

/** What the sheet of a certificate bears beside its award, its code signed by this key. */
export const sheetFactsOf = async (
  { publicUrl }: Pick<CertificateMeans, "publicUrl">,
  { number, issuedOn, content: { award, piece }, edition, statusListId, statusIndex }: Certificate,
  key: IssuerKey,
): Promise<SheetFacts> => {
  const statement = {
    number,
    title: pieceTitle(award, piece),
    holder: holderName(award.holder),
    awardedOn: award.awardedOn,
    issuedOn,
    statusIndex: placeIn(award.certifier.id, statusListId, statusIndex),
  };
  return { number, issuedOn, publicUrl, edition, qrText: await paperCode(statement, key, publicUrl) };
};

/** What proves the sheet without us, carried in its file. */
const attachmentsOf = (credential: string, event: string, proof: string): Attachment[] => {
  const text = (content: string) => new TextEncoder().encode(content);
  return [
    {
      name: "credential.json",
      bytes: text(credential),
      mime: "application/vc+ld+json",
      description: "Certificat numérique (Open Badges 3.0)",
    },
    {
      name: "log-event.json",
      bytes: text(event),
      mime: "application/json",
      description: "Inscription au registre public",
    },
    {
      name: "log-proof.txt",
      bytes: text(proof),
      mime: "text/plain",
      description: "Preuve d'inscription au registre public",
    },
  ];
};
