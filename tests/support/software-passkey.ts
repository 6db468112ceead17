import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** The little of CBOR that a registration needs: small maps, strings of bytes and of text, small integers. */
const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.of((major << 5) | length)
    : length < 256
      ? Buffer.of((major << 5) | 24, length)
      : Buffer.of((major << 5) | 25, length >> 8, length & 255);
const cborInt = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const cborBytes = (bytes: Uint8Array): Buffer => Buffer.concat([head(2, bytes.length), bytes]);
const cborText = (text: string): Buffer =>
  Buffer.concat([head(3, Buffer.byteLength(text)), Buffer.from(text)]);
const cborMap = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);

const sha256 = (data: string | Uint8Array): Buffer => createHash("sha256").update(data).digest();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** What may be wrong with an answer. */
type Wrong = {
  readonly origin?: string;
  readonly host?: string;
  /** False when the device did not check who uses it. */
  readonly verified?: boolean;
  readonly counter?: number;
};

/** A passkey in software, as a browser would answer with it: good answers, and bad ones. */
export const softwarePasskey = (origin: string) => {
  const id = randomBytes(16);
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const cose = cborMap([
    [cborInt(1), cborInt(2)],
    [cborInt(3), cborInt(-7)],
    [cborInt(-1), cborInt(1)],
    [cborInt(-2), cborBytes(Buffer.from(x, "base64url"))],
    [cborInt(-3), cborBytes(Buffer.from(y, "base64url"))],
  ]);
  let used = 0;

  const client = (type: string, challenge: string, wrong: Wrong): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: wrong.origin ?? origin, crossOrigin: false }));
  const data = (flags: number, wrong: Wrong, more = Buffer.alloc(0)): Buffer => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrong.counter ?? used);
    const present = wrong.verified === false ? 0x01 : 0x05;
    const host = wrong.host ?? new URL(origin).hostname;
    return Buffer.concat([sha256(host), Buffer.of(flags | present), counter, more]);
  };

  return {
    make: ({ challenge }: { readonly challenge: string }, wrong: Wrong = {}): string => {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, cose]);
      const attestation = cborMap([
        [cborText("fmt"), cborText("none")],
        [cborText("attStmt"), cborMap([])],
        [cborText("authData"), cborBytes(data(0x40, wrong, attested))],
      ]);
      return JSON.stringify({
        id: text(id),
        rawId: text(id),
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(client("webauthn.create", challenge, wrong)),
          attestationObject: text(attestation),
          transports: ["internal"],
        },
      });
    },
    show: ({ challenge }: { readonly challenge: string }, wrong: Wrong = {}): string => {
      used += 1;
      const clientData = client("webauthn.get", challenge, wrong);
      const authenticatorData = data(0, wrong);
      const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);
      return JSON.stringify({
        id: text(id),
        rawId: text(id),
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(clientData),
          authenticatorData: text(authenticatorData),
          signature: text(signature),
        },
      });
    },
  };
};
