import { proofOf } from "../log/index.ts";
import type { Db } from "../storage/index.ts";
import { type Certificate, findCertificate, parchmentOf, saveParchment } from "./certificate.postgres.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { renderParchment } from "./parchment.ts";
import { sealPdf } from "./seal.ts";

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
  const { award, piece } = certificate.content;
  const { certifier } = award;
  const { proof, event } = await proofOf(db, means, certificate.logTicket);
  const keys = await issuerKeys(db, means, certifier);
  const at = means.world.now();
  const text = (content: string) => new TextEncoder().encode(content);
  const pdf = renderParchment(
    award,
    piece,
    { number: certificate.number, issuedOn: certificate.issuedOn, publicUrl: means.publicUrl },
    [
      {
        name: "credential.json",
        bytes: text(certificate.credential),
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
    ],
    at,
  );
  const { local } = keys.seal.signer;
  if (!keys.seal.certificate || !local) throw new Error(`key ${keys.seal.id} cannot seal here`);
  const sealed = await sealPdf(pdf, {
    certificate: keys.seal.certificate,
    privateKey: local,
    at,
    name: certifier.name,
    location: certifier.place,
    reason: `Délivrance ${certificate.number}`,
  });
  await saveParchment(db, certificate.id, sealed);
  return sealed;
};
