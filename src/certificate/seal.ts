import { createHash, type KeyObject, webcrypto } from "node:crypto";
import {
  BitString,
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  Utf8String,
} from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

const oid = {
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
  country: "2.5.4.6",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
} as const;

const p256 = { name: "ECDSA", namedCurve: "P-256" } as const;

const exact = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

const cryptoKey = (key: KeyObject): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey("pkcs8", exact(key.export({ format: "der", type: "pkcs8" })), p256, true, [
    "sign",
  ]);

/** A self-signed certificate in the organisation's name, for an issuer that has none from an authority. */
export const selfSignedCertificate = async (
  organisation: string,
  pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  period: { readonly from: Date; readonly until: Date },
  serial: Uint8Array,
): Promise<Uint8Array> => {
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: exact(serial) }) });
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: oid.country, value: new PrintableString({ value: "FR" }) }),
      new AttributeTypeAndValue({ type: oid.organization, value: new Utf8String({ value: organisation }) }),
      new AttributeTypeAndValue({
        type: oid.commonName,
        value: new Utf8String({ value: `Cachet ${organisation}`.slice(0, 64) }),
      }),
    );
  }
  certificate.notBefore.value = period.from;
  certificate.notAfter.value = period.until;
  const signatureAndNonRepudiation = new BitString({
    valueHex: exact(Uint8Array.of(0b1100_0000)),
    unusedBits: 6,
  });
  certificate.extensions = [
    new Extension({
      extnID: oid.basicConstraints,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false),
    }),
    new Extension({
      extnID: oid.keyUsage,
      critical: true,
      extnValue: signatureAndNonRepudiation.toBER(false),
    }),
  ];
  const publicKey = await webcrypto.subtle.importKey(
    "spki",
    exact(pair.publicKey.export({ format: "der", type: "spki" })),
    p256,
    true,
    ["verify"],
  );
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(await cryptoKey(pair.privateKey), "SHA-256");
  return new Uint8Array(certificate.toSchema(true).toBER(false));
};

/** The CMS of a PAdES B-B signature over these bytes: content type, digest, signing certificate. Source: ETSI EN 319 142-1. */
const detachedSignature = async (
  content: Uint8Array,
  certificateDer: Uint8Array,
  key: KeyObject,
): Promise<Uint8Array> => {
  const certificate = Certificate.fromBER(exact(certificateDer));
  const sha256 = (bytes: Uint8Array) => exact(new Uint8Array(createHash("sha256").update(bytes).digest()));
  const certificateId = new Sequence({
    value: [
      new Sequence({
        value: [new Sequence({ value: [new OctetString({ valueHex: sha256(certificateDer) })] })],
      }),
    ],
  });
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: sha256(content) })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [certificateId] }),
  ];
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: inDerOrder(attributes) }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [signer],
    certificates: [certificate],
  });
  await signed.sign(await cryptoKey(key), 0, "SHA-256", exact(content));
  return new Uint8Array(
    new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER(false),
  );
};

/** DER orders a set by the bytes of its members. */
const inDerOrder = (attributes: readonly Attribute[]): Attribute[] =>
  [...attributes].sort((a, b) =>
    Buffer.compare(Buffer.from(a.toSchema().toBER(false)), Buffer.from(b.toSchema().toBER(false))),
  );

/** Hexadecimal digits kept for the signature: a P-256 seal with its certificate takes about half. */
const roomInHex = 6_000;

export type Seal = {
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
  readonly at: Date;
  readonly name: string;
  readonly location: string;
  readonly reason: string;
};

/**
 * Seals a PDF that Typst made (classic cross-reference table) by an incremental update: the original bytes stay,
 * and the seal covers everything but its own value. Throws when the file is not of that form.
 */
export const sealPdf = async (pdf: Uint8Array, seal: Seal): Promise<Uint8Array> => {
  const original = Buffer.from(pdf);
  const { update, from, to } = withEmptySeal(original, seal);
  const whole = Buffer.concat([original, update]);
  const signed = Buffer.concat([whole.subarray(0, from), whole.subarray(to)]);
  const value = Buffer.from(await detachedSignature(signed, seal.certificate, seal.privateKey)).toString(
    "hex",
  );
  if (value.length > roomInHex) throw new Error("the seal is larger than the room kept for it");
  whole.write(value.padEnd(roomInHex, "0"), from + 1, "latin1");
  return new Uint8Array(whole);
};

const withEmptySeal = (pdf: Buffer, seal: Seal) => {
  const table = readTable(pdf);
  const field = table.size;
  const signature = table.size + 1;
  const objects: [number, string][] = [
    [
      table.root,
      withEntry(objectText(pdf, table, table.root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`),
    ],
    [table.page, withEntry(objectText(pdf, table, table.page), `/Annots [${field} 0 R]`)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Cachet) /TU (Cachet de l'organisme certificateur) /F 132 /Rect [0 0 0 0] /P ${table.page} 0 R /V ${signature} 0 R >>`,
    ],
    [signature, signatureDictionary(seal)],
  ];
  const parts: string[] = ["\n"];
  let at = pdf.length + 1;
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    const text = `${number} 0 obj\n${body}\nendobj\n`;
    offsets.set(number, at);
    parts.push(text);
    at += Buffer.byteLength(text, "latin1");
  }
  const sections = objects.map(
    ([number]) => `${number} 1\n${String(offsets.get(number)).padStart(10, "0")} 00000 n \n`,
  );
  parts.push(
    `xref\n${sections.join("")}trailer\n<< /Size ${table.size + 2} /Root ${table.root} 0 R ${table.rest} /Prev ${table.start} >>\nstartxref\n${at}\n%%EOF\n`,
  );
  const update = Buffer.from(parts.join(""), "latin1");
  const hole = update.indexOf("/Contents <") + "/Contents ".length;
  const from = pdf.length + hole;
  const to = from + roomInHex + 2;
  const range = `[0 ${from} ${to} ${pdf.length + update.length - to}]`;
  const slot = update.indexOf(emptyRange);
  update.write(range.padEnd(emptyRange.length, " "), slot, "latin1");
  return { update, from, to };
};

const emptyRange = `[0 ${"0".repeat(10)} ${"0".repeat(10)} ${"0".repeat(10)}]`;

const signatureDictionary = ({ at, name, location, reason }: Seal): string => {
  const stamp = `D:${at.toISOString().slice(0, 19).replaceAll(/\D/g, "")}Z`;
  return `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${stamp}) /Name ${hexText(name)} /Location ${hexText(location)} /Reason ${hexText(reason)} /ByteRange ${emptyRange} /Contents <${"0".repeat(roomInHex)}> >>`;
};

/** A text string as UTF-16BE hexadecimal: no character of it can end the string. */
const hexText = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

type Table = {
  readonly start: number;
  readonly size: number;
  readonly root: number;
  readonly page: number;
  readonly rest: string;
  readonly offsets: ReadonlyMap<number, number>;
};

const readTable = (pdf: Buffer): Table => {
  const tail = pdf.subarray(-2_048).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const text = Number.isNaN(start) ? "" : pdf.subarray(start).toString("latin1");
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)?.[1];
  if (!text.startsWith("xref") || trailer === undefined)
    throw new Error("not a PDF with a classic cross-reference table");
  const number = (name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(trailer)?.[1]);
  const offsets = new Map<number, number>();
  const first = Number(/^xref\s+(\d+)\s+\d+/.exec(text)?.[1]);
  let next = first;
  for (const [, offset, , kind] of text
    .slice(0, text.indexOf("trailer"))
    .matchAll(/(\d{10}) (\d{5}) ([nf])/g)) {
    if (kind === "n") offsets.set(next, Number(offset));
    next += 1;
  }
  const rest = ["Info", "ID"]
    .flatMap((name) => new RegExp(`/${name}\\s+(\\d+ \\d+ R|\\[[^\\]]*\\])`).exec(trailer)?.[0] ?? [])
    .join(" ");
  const table = { start, size: number("Size"), root: number("Root"), rest, offsets, page: 0 };
  const pages = Number(/\/Pages\s+(\d+) 0 R/.exec(objectText(pdf, table, table.root))?.[1]);
  const page = Number(/\/Kids\s*\[\s*(\d+) 0 R/.exec(objectText(pdf, table, pages))?.[1]);
  return { ...table, page };
};

const objectText = (pdf: Buffer, { offsets }: Table, number: number): string => {
  const at = offsets.get(number);
  if (at === undefined) throw new Error(`object ${number} is not in the table`);
  const end = pdf.indexOf("endobj", at);
  return pdf
    .subarray(at, end)
    .toString("latin1")
    .replace(/^\d+ \d+ obj\s*/, "")
    .trim();
};

const withEntry = (dictionary: string, entry: string): string => {
  if (!dictionary.endsWith(">>")) throw new Error("not a dictionary");
  return `${dictionary.slice(0, -2)} ${entry} >>`;
};
