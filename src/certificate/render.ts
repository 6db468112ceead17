import { proofOf } from "../log/index.ts";
import type { Db } from "../storage/index.ts";
import type { Attachment } from "../typesetting/index.ts";
import { type Certificate, findCertificate, parchmentOf, saveParchment } from "./certificate.postgres.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { documentTitle, sheetWords } from "./parchment.ts";
import { prepareSeal } from "./seal.ts";
import { sealedSheet } from "./sealed-sheet.ts";

/** The sealed PDF of a certificate: made once, then kept as it is. Undefined when the number is unknown. */
export const sealedParchment = async (
  db: Db,
  means: CertificateMeans,
  number: string,
): Promise<Uint8Array | undefined> => {
  const certificate = await findCertificate(db, number);
  if (!certificate) return undefined;
  return (await parchmentOf(db, certificate.id)) ?? (await render(db, means, certificate));
};

const render = async (db: Db, means: CertificateMeans, certificate: Certificate): Promise<Uint8Array> => {
  const { number, issuedOn, content } = certificate;
  const { award, piece } = content;
  const { certifier } = award;
  const { publicUrl } = means;
  const { proof, event } = await proofOf(db, means, certificate.logTicket);
  const { seal } = await issuerKeys(db, means, certifier);
  const sheet = { number, issuedOn, publicUrl, qrText: `${publicUrl.toUpperCase()}/V/${number}` };
  const sealed = await sealedSheet(
    {
      documentTitle: documentTitle(award, piece, sheet),
      issuer: certifier.name,
      sheets: [sheetWords(award, piece, sheet)],
      attachments: attachmentsOf(certificate.credential, event, proof),
      says: { name: certifier.name, location: certifier.place, reason: `Délivrance ${number}` },
      at: means.world.now(),
    },
    prepareSeal(seal),
  );
  await saveParchment(db, certificate.id, sealed);
  return sealed;
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
