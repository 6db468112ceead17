// A worker thread of the peer: pdfkit sets one tagged PDF/A-3a page, @signpdf seals it with a P12.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { plainAddPlaceholder } from "@signpdf/placeholder-plain";
import { P12Signer } from "@signpdf/signer-p12";
import { SignPdf } from "@signpdf/signpdf";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";

const require = createRequire(new URL("../../package.json", import.meta.url));
const face = (name, style) => {
  const folder = join(dirname(require.resolve(`${name}/package.json`)), style);
  const file = readdirSync(folder).find((one) => one.endsWith(".ttf"));
  if (!file || !existsSync(join(folder, file))) throw new Error(`no face in ${folder}`);
  return join(folder, file);
};
const serif = face("@expo-google-fonts/newsreader", "500Medium");
const sans = face("@expo-google-fonts/commissioner", "400Regular");
const millimetre = 72 / 25.4;
/** Its reader of the P12 can be used once. */
const signer = () => new P12Signer(Buffer.from(workerData.p12), { passphrase: "p" });

const setPage = ({ documentTitle, issuer, sheets: [words], attachments, at }) =>
  new Promise((done, failed) => {
    const pdf = new PDFDocument({
      size: "A4",
      layout: "landscape",
      margin: 27 * millimetre,
      pdfVersion: "1.7",
      subset: "PDF/A-3a",
      tagged: true,
      lang: "fr-FR",
      displayTitle: true,
      font: sans,
      info: { Title: documentTitle, Author: issuer, CreationDate: at },
    });
    const parts = [];
    pdf.on("data", (part) => parts.push(part));
    pdf.on("end", () => done(Buffer.concat(parts)));
    pdf.on("error", failed);
    const root = pdf.struct("Document");
    pdf.addStructure(root);
    const line = (tag, font, size, text) =>
      root.add(
        pdf.struct(tag, () => {
          pdf.font(font).fontSize(size).text(text, { align: "center" });
        }),
      );
    for (const one of words.issuers) line("P", sans, 9, one);
    line("P", serif, 14.5, words.kindLabel);
    line("H1", serif, words.titleSize, words.title);
    line("P", serif, 12.5, words.delivered);
    line("P", serif, 25, words.holder);
    line("P", sans, 10.5, words.born);
    for (const { label, text } of words.facts) line("P", sans, 8.8, `${label}. ${text}`);
    line("P", sans, 9, `${words.issued}. ${words.signatory.name}, ${words.signatory.capacity}`);
    line(
      "P",
      sans,
      8.3,
      `${words.numberLabel} ${words.number}. ${words.verifyText} ${words.host}. ${words.onlyHost}`,
    );
    const { modules } = QRCode.create(words.qr.text, { errorCorrectionLevel: "M", maskPattern: 2 });
    const step = (34 * millimetre) / (modules.size + 8);
    root.add(
      pdf.struct("Figure", { alt: words.qr.alt, bbox: [660, 420, 760, 520] }, () => {
        for (let y = 0; y < modules.size; y++)
          for (let x = 0; x < modules.size; x++) {
            const from = x;
            while (x < modules.size && modules.data[y * modules.size + x]) x += 1;
            if (x > from) pdf.rect(660 + (from + 4) * step, 420 + (y + 4) * step, (x - from) * step, step);
          }
        pdf.fill("#14201d");
      }),
    );
    root.end();
    for (const { name, bytes, mime, description } of attachments)
      pdf.file(Buffer.from(bytes), {
        name,
        type: mime,
        description,
        relationship: "Source",
        creationDate: at,
        modifiedDate: at,
      });
    pdf.end();
  });

parentPort.on("message", async (work) => {
  const pdf = plainAddPlaceholder({
    pdfBuffer: await setPage(work),
    reason: "Délivrance",
    contactInfo: "",
    name: work.issuer,
    location: "Paris",
    signingTime: work.at,
    subFilter: "ETSI.CAdES.detached",
  });
  parentPort.postMessage(new Uint8Array(await new SignPdf().sign(pdf, signer(), work.at)));
});
