import { frenchSpacing } from "../language/index.ts";
import type { Db } from "../storage/index.ts";
import { type SheetWords, setInWorker } from "../typesetting/index.ts";
import type { Certificate } from "./certificate.postgres.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { sheetWords } from "./parchment.ts";
import { sheetFactsOf } from "./render.ts";

/** Sheets in one file at most: more would hold memory for a long print that no printer takes at once. */
export const mostInCopy = 200;

/**
 * The sheets of certificates of one certifier in one file for a printer, a page each, in the order given. It bears no
 * seal, and each page says so: what is printed is proved by its code. Only certificates in force are printed;
 * undefined when none is. Throws above `mostInCopy`.
 */
export const printingCopy = async (
  db: Db,
  means: CertificateMeans,
  certificates: readonly Certificate[],
): Promise<Uint8Array | undefined> => {
  const inForce = certificates.filter(({ state }) => state === "issued");
  const [first] = inForce;
  if (!first) return undefined;
  if (inForce.length > mostInCopy) throw new RangeError(`${inForce.length} sheets in one copy`);
  const { certifier } = first.content.award;
  const { credential: key } = await issuerKeys(db, means, certifier);
  const sheets = await Promise.all(
    inForce.map(async (certificate) => {
      const { award, piece } = certificate.content;
      return asCopy(sheetWords(award, piece, await sheetFactsOf(means, certificate, key)));
    }),
  );
  const { pdf } = await setInWorker({
    documentTitle: `Impression de ${sheets.length} document${sheets.length > 1 ? "s" : ""}, sans cachet électronique`,
    issuer: certifier.name,
    sheets,
    attachments: [],
    at: means.world.now(),
  });
  return pdf;
};

const unsealed = frenchSpacing(
  "Exemplaire imprimé, sans cachet électronique : le code ci-contre le prouve, comme le fichier du titulaire.",
);

const asCopy = (words: SheetWords): SheetWords => ({ ...words, notes: [...words.notes, unsealed] });
