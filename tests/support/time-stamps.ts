import { createHash, randomBytes, webcrypto } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Integer, ObjectIdentifier, OctetString } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";
import { newPair } from "../../src/certificate/keys.ts";
import { selfSignedCertificate } from "../../src/certificate/seal-certificate.ts";

const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** How a false authority answers. */
export type Misdeed = "refuses" | "stamps-something-else" | "answers-another-question" | "is-broken";

/** A time-stamp authority on this machine that dates everything to one instant. */
export const aTimeStampAuthority = async (genTime: Date, misdeed?: Misdeed) => {
  const pair = newPair("RSA-2048");
  const certificate = Certificate.fromBER(
    exact(
      await selfSignedCertificate(
        "Autorité d'horodatage",
        pair,
        { from: new Date("2026-01-01T00:00:00Z"), until: new Date("2029-12-31T00:00:00Z") },
        Uint8Array.of(1, ...randomBytes(15)),
      ),
    ),
  );
  const key = await webcrypto.subtle.importKey(
    "pkcs8",
    exact(pair.privateKey.export({ format: "der", type: "pkcs8" })),
    { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    false,
    ["sign"],
  );

  const tokenFor = async (request: TimeStampReq): Promise<ContentInfo> => {
    const { messageImprint, nonce } = request;
    if (misdeed === "stamps-something-else")
      messageImprint.hashedMessage = new OctetString({ valueHex: exact(randomBytes(32)) });
    const given = misdeed === "answers-another-question" ? new Integer({ value: 7 }) : nonce;
    const info = new TSTInfo({
      version: 1,
      policy: "1.2.3.4.1",
      messageImprint,
      serialNumber: new Integer({ valueHex: exact(Uint8Array.of(1, ...randomBytes(8))) }),
      genTime,
      ...(given && { nonce: given }),
    });
    const content = new Uint8Array(info.toSchema().toBER(false));
    const digest = createHash("sha256").update(content).digest();
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: "1.2.840.113549.1.9.16.1.4",
        eContent: new OctetString({ valueHex: exact(content) }),
      }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({
            issuer: certificate.issuer,
            serialNumber: certificate.serialNumber,
          }),
          digestAlgorithm: new AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" }),
          signedAttrs: new SignedAndUnsignedAttributes({
            type: 0,
            attributes: [
              new Attribute({
                type: "1.2.840.113549.1.9.3",
                values: [new ObjectIdentifier({ value: "1.2.840.113549.1.9.16.1.4" })],
              }),
              new Attribute({
                type: "1.2.840.113549.1.9.4",
                values: [new OctetString({ valueHex: exact(digest) })],
              }),
            ],
          }),
        }),
      ],
      certificates: [certificate],
    });
    await signed.sign(key, 0, "SHA-256");
    return new ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: signed.toSchema(true) });
  };

  const answer = async (body: Buffer): Promise<Buffer> => {
    if (misdeed === "is-broken") return Buffer.from("not a time stamp");
    const response =
      misdeed === "refuses"
        ? new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) })
        : new TimeStampResp({
            status: new PKIStatusInfo({ status: 0 }),
            timeStampToken: await tokenFor(TimeStampReq.fromBER(exact(body))),
          });
    return Buffer.from(response.toSchema().toBER(false));
  };

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    response.setHeader("content-type", "application/timestamp-reply");
    response.end(await answer(Buffer.concat(parts)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
};
