import { randomBytes } from "node:crypto";
import { Worker } from "node:worker_threads";
import { localSigner, newPair, pemOf } from "../src/certificate/keys.ts";
import { documentTitle, sheetWords } from "../src/certificate/parchment.ts";
import { prepareSeal, type Seal } from "../src/certificate/seal.ts";
import { selfSignedCertificate } from "../src/certificate/seal-certificate.ts";
import { type SheetToSeal, sealedSheet } from "../src/certificate/sealed-sheet.ts";
import { withProof } from "../src/certificate/sign.ts";
import { day } from "../src/kernel/index.ts";
import { logEvent } from "./support/log-event.ts";
import { award, credentialKey, documentOf, publicUrl } from "./support/one-credential.ts";
import { p12Of } from "./support/p12.ts";
import { median, ratio } from "./support/rounds.ts";

const kinds = ["P-256", "RSA-2048", "RSA-3072"] as const;
const workers = 2;
const rounds = 3;
/** Files made before the memory is looked at; they warm ours, too. */
const many = 3_000;
const at = new Date("2026-11-20T10:00:00Z");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A sheet with a signed statement of usual length in its code, its credential, log event and a log proof of 20 hashes. */
const sheetOf = async (rank: number): Promise<SheetToSeal> => {
  const document = documentOf(rank);
  const number = document.credentialSubject.licenseNumber;
  const qrText = `${publicUrl.toUpperCase()}/V/${number}#${randomBytes(128).toString("hex").toUpperCase()}`;
  const facts = { number, issuedOn: day("2026-11-20"), publicUrl, qrText };
  const piece = { variant: "certificate" } as const;
  const file = (name: string, content: string) => ({
    name,
    bytes: bytes(content),
    mime: "application/json",
    description: name,
  });
  const hashes = Array.from({ length: 22 }, () => randomBytes(32).toString("base64")).join("\n");
  return {
    documentTitle: documentTitle(award, piece, facts),
    issuer: award.certifier.name,
    sheets: [sheetWords(award, piece, facts)],
    attachments: [
      file("credential.json", JSON.stringify(await withProof(document, "credential", credentialKey, at))),
      file("log-event.json", JSON.stringify(logEvent(rank))),
      file("log-proof.txt", `c2sp.org/tlog-proof@v1\nindex ${rank}\n${hashes}\n`),
    ],
    says: { name: award.certifier.name, location: "Paris", reason: `Délivrance ${number}` },
    at,
  };
};

type Make = (sheet: SheetToSeal) => Promise<Uint8Array>;

/** Makes every file, one in flight for each hand; answers how many a second, and the weight of the last. */
const inFlight = async (sheets: readonly SheetToSeal[], hands: readonly Make[]) => {
  let next = 0;
  let weight = 0;
  const start = performance.now();
  const work = async (make: Make): Promise<void> => {
    for (let sheet = sheets[next++]; sheet; sheet = sheets[next++]) weight = (await make(sheet)).length;
  };
  await Promise.all(hands.map(work));
  return { perSecond: sheets.length / ((performance.now() - start) / 1000), weight };
};

type Pair = ReturnType<typeof newPair>;
const sealOf = async (pair: Pair): Promise<Seal> =>
  prepareSeal({
    id: "seal",
    algorithm: pair.algorithm,
    signer: localSigner(pemOf(pair.privateKey), pair.algorithm),
    certificate: await selfSignedCertificate(
      award.certifier.name,
      pair,
      { from: new Date("2026-01-01T00:00:00Z"), until: new Date("2029-12-31T00:00:00Z") },
      Uint8Array.of(1, ...randomBytes(15)),
    ),
    chain: [],
  });

/** Ours keeps its own workers: two files wait for each, so that none rests while the last is being sealed. */
const oursWith = (seal: Seal): Make[] =>
  Array.from({ length: 2 * workers }, () => (sheet) => sealedSheet(sheet, seal));

/** The peer in as many worker threads of its own. */
const peerOf = ({ privateKey }: Pair) => {
  const threads = Array.from(
    { length: workers },
    () =>
      new Worker(new URL("./support/pdfkit-sheet.mjs", import.meta.url), {
        workerData: { p12: p12Of(privateKey) },
      }),
  );
  const hands = threads.map(
    (thread): Make =>
      (sheet) =>
        new Promise((done) => {
          thread.once("message", done);
          thread.postMessage(sheet);
        }),
  );
  return { hands, end: () => Promise.all(threads.map((thread) => thread.terminate())) };
};

/** What the whole process holds after ours alone has made many files, in megabytes. */
const afterMany = async (sheets: readonly SheetToSeal[], seal: Seal): Promise<number> => {
  for (let made = 0; made < many; made += sheets.length) await inFlight(sheets, oursWith(seal));
  return Math.round(process.memoryUsage().rss / 1_048_576);
};

/** One page with the same words, an embedded vector code and the same attachments, by ours and by the peer in turn. */
export const run = async () => {
  const ours = new Map<string, { perSecond: number[]; weight: number }>();
  const theirs = new Map<string, { perSecond: number[]; weight: number }>();
  const note = (
    held: typeof ours,
    kind: string,
    { perSecond, weight }: { perSecond: number; weight: number },
  ) => held.set(kind, { perSecond: [...(held.get(kind)?.perSecond ?? []), perSecond], weight });
  const pairs = new Map(kinds.map((kind) => [kind, newPair(kind)]));
  const sheets = await Promise.all(Array.from({ length: 600 }, (_, rank) => sheetOf(rank)));
  const seals = new Map(
    await Promise.all([...pairs].map(async ([kind, pair]) => [kind, await sealOf(pair)] as const)),
  );
  const rss = await afterMany(sheets, seals.get("P-256") as Seal);
  for (let round = 0; round < rounds; round++) {
    for (const [kind, seal] of seals) {
      note(ours, kind, await inFlight(sheets, oursWith(seal)));
      // The peer's signer knows RSA alone.
      if (kind === "P-256") continue;
      const peer = peerOf(pairs.get(kind) as Pair);
      await inFlight(sheets.slice(0, 4), peer.hands);
      note(theirs, kind, await inFlight(sheets.slice(0, 40), peer.hands));
      await peer.end();
    }
  }
  const result = (held: typeof ours) =>
    [...held].map(([seal, { perSecond, weight }]) => ({
      seal,
      perSecond: Number(median(perSecond).toFixed(1)),
      bytes: weight,
    }));
  const [mine, peers] = [result(ours), result(theirs)];
  return {
    work: "PDF/A-3a, tagged, five faces, engraved ground, vector code, three attachments, PAdES B-B; two workers",
    ours: mine,
    rssMegabytes: rss,
    rssAfter: many,
    peers: peers.map((one) => ({
      name: "pdfkit + @signpdf P12",
      version: "0.20.2, 3.3.0",
      ...one,
      work: "PDF/A-3a, tagged, two faces, no ground, vector code, three attachments, no signing-certificate; two workers",
    })),
    ratios: Object.fromEntries(
      peers.map(({ seal, perSecond }) => [
        seal,
        ratio(mine.find((one) => one.seal === seal)?.perSecond ?? 0, perSecond),
      ]),
    ),
  };
};
