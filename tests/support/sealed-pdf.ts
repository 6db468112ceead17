import { createHash, webcrypto } from "node:crypto";
import { deflateSync } from "node:zlib";
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from "pkijs";

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer as ArrayBuffer;
const sha256 = (bytes: Uint8Array): ArrayBuffer => exact(createHash("sha256").update(bytes).digest());
const oid = {
  commonName: "2.5.4.3",
  sha256: "2.16.840.1.101.3.4.2.1",
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStamp: "1.2.840.113549.1.9.16.2.14",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
} as const;

/** Who seals: a key and its certificate, for this period. */
export type Sealer = {
  readonly key: webcrypto.CryptoKey;
  readonly certificate: Certificate;
  /** SHA-256 of the certificate's DER, hexadecimal. */
  readonly digest: string;
};

const algorithms = {
  rsa: {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
  p256: { name: "ECDSA", namedCurve: "P-256" },
} as const;

export const aSealer = async (
  kind: keyof typeof algorithms = "p256",
  { from = "2026-01-01T00:00:00Z", until = "2028-01-01T00:00:00Z", name = "Cachet d'essai" } = {},
): Promise<Sealer> => {
  const pair = (await webcrypto.subtle.generateKey(algorithms[kind], true, [
    "sign",
    "verify",
  ])) as webcrypto.CryptoKeyPair;
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: Math.ceil(Math.random() * 2 ** 30) }),
  });
  for (const one of [certificate.subject, certificate.issuer])
    one.typesAndValues.push(
      new AttributeTypeAndValue({ type: oid.commonName, value: new Utf8String({ value: name }) }),
    );
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(until);
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, "SHA-256");
  const der = new Uint8Array(certificate.toSchema(true).toBER(false));
  // Read back, so that it is written again byte for byte.
  return {
    key: pair.privateKey,
    certificate: Certificate.fromBER(exact(der)),
    digest: createHash("sha256").update(der).digest("hex"),
  };
};

const derOf = (certificate: Certificate): Uint8Array =>
  new Uint8Array(certificate.toSchema(false).toBER(false));

/** A signed CMS over this content: its own for a time-stamp, detached for a seal. */
const cms = async (
  { key, certificate }: Sealer,
  content: Uint8Array,
  {
    type = oid.data as string,
    chain = [] as readonly Certificate[],
    stamp = undefined as Sealer | undefined,
    at = new Date(0),
  },
): Promise<Sequence> => {
  const named = new Sequence({
    value: [
      new Sequence({
        value: [new Sequence({ value: [new OctetString({ valueHex: sha256(derOf(certificate)) })] })],
      }),
    ],
  });
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: type })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: sha256(content) })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [named] }),
  ].sort((a, b) => Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())));
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
  const own = type === oid.timeStampInfo;
  const signed = new SignedData({
    version: own ? 3 : 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: type,
      ...(own ? { eContent: new OctetString({ valueHex: exact(content) }) } : {}),
    }),
    signerInfos: [signer],
    // A certificate of the chain first: the signer's is found by what the seal names, not by its place.
    certificates: [...chain, certificate],
  });
  await signed.sign(key, 0, "SHA-256", exact(content));
  if (stamp) {
    const value = new Uint8Array(signer.signature.valueBlock.valueHexView);
    const token = await cms(stamp, timeStampInfo(value, at), { type: oid.timeStampInfo });
    signer.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new Attribute({ type: oid.timeStamp, values: [token] })],
    });
  }
  return new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema();
};

const timeStampInfo = (stamped: Uint8Array, at: Date): Uint8Array =>
  new Uint8Array(
    new TSTInfo({
      version: 1,
      policy: "1.2.3.4",
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
        hashedMessage: new OctetString({ valueHex: sha256(stamped) }),
      }),
      serialNumber: new Integer({ value: 1 }),
      genTime: at,
    })
      .toSchema()
      .toBER(false),
  );

export type PdfFacts = {
  readonly title: string;
  readonly attachments: readonly (readonly [name: string, content: string | Uint8Array])[];
  /** The names and descriptions of attachments within an object stream. */
  readonly objectStreams?: boolean | undefined;
};

const room = 20_000;

/** A PDF of one empty page with these attachments, and room for a seal. */
const unsealedPdf = ({ title, attachments, objectStreams }: PdfFacts): Buffer => {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const put = (number: number, content: string | Buffer) =>
    parts.push(Buffer.from(`${number} 0 obj\n`), Buffer.from(content), Buffer.from("\nendobj\n"));
  const stream = (dictionary: string, content: Buffer): Buffer => {
    const deflated = deflateSync(content);
    const head = `<< ${dictionary} /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), deflated, Buffer.from("\nendstream")]);
  };
  const escaped = title.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const xmp = Buffer.from(
    `<x><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title></x>`,
  );
  put(1, "<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>");
  put(2, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>");
  put(
    3,
    Buffer.concat([
      Buffer.from(`<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n`),
      xmp,
      Buffer.from("\nendstream"),
    ]),
  );
  put(4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
  const specs = attachments.map(([name, content], i) => {
    put(10 + 2 * i, stream("/Type /EmbeddedFile", Buffer.from(content)));
    return [
      11 + 2 * i,
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${10 + 2 * i} 0 R >> >>`,
    ] as const;
  });
  if (objectStreams) {
    const places = specs.map(
      ([number], i) => `${number} ${specs.slice(0, i).reduce((sum, [, text]) => sum + text.length + 1, 0)}`,
    );
    const head = `${places.join(" ")} `;
    const body = Buffer.from(`${head}${specs.map(([, text]) => `${text} `).join("")}`);
    put(6, stream(`/Type /ObjStm /N ${specs.length} /First ${head.length}`, body));
  } else for (const [number, text] of specs) put(number, text);
  put(
    5,
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${" ".repeat(40)}] /Contents <${"0".repeat(room)}> >>`,
  );
  parts.push(Buffer.from("trailer\n<< /Root 1 0 R /Size 60 >>\nstartxref\n0\n%%EOF\n"));
  return Buffer.concat(parts);
};

/** Seals the room that is left in a PDF. */
const seal = async (
  pdf: Buffer,
  sealer: Sealer,
  how: Omit<Parameters<typeof cms>[2], "type">,
): Promise<Uint8Array> => {
  const from = pdf.lastIndexOf("/Contents <") + "/Contents ".length;
  const to = from + room + 2;
  const range = `/ByteRange [0 ${from} ${to} ${pdf.length - to}]`;
  const at = pdf.lastIndexOf("/ByteRange [0");
  pdf.write(range.padEnd("/ByteRange [0 ]".length + 40), at, "latin1");
  const covered = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]);
  const value = Buffer.from((await cms(sealer, covered, how)).toBER(false)).toString("hex");
  pdf.write(value, from + 1, "latin1");
  return new Uint8Array(pdf);
};

/** A PDF with a seal over all of it. */
export const sealedPdf = (
  facts: PdfFacts,
  sealer: Sealer,
  how: Parameters<typeof seal>[2] = {},
): Promise<Uint8Array> => seal(unsealedPdf(facts), sealer, how);

/** The same file with more written after it, and sealed again over the whole by another hand. */
export const sealedAgain = (sealed: Uint8Array, added: string, sealer: Sealer): Promise<Uint8Array> =>
  seal(
    Buffer.concat([
      sealed,
      Buffer.from(
        `${added}\n7 0 obj\n<< /Type /Sig /ByteRange [0 ${" ".repeat(40)}] /Contents <${"0".repeat(room)}> >>\nendobj\n%%EOF\n`,
      ),
    ]),
    sealer,
    {},
  );
