import { createHash, randomBytes } from "node:crypto";
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from "pkijs";

/** Asks an authority for a time-stamp token over these bytes. Rejects when it does not give a good one. */
export type TimeStamper = (bytes: Uint8Array) => Promise<Uint8Array>;

/** How long an authority may take, in milliseconds, and how much it may say, in bytes. */
const patience = 15_000;
const largest = 64 * 1024;

const sha256 = "2.16.840.1.101.3.4.2.1";
const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** Time stamps by HTTP from one authority. Source: RFC 3161, 2.4 and 3.4. */
export const timeStampsFrom =
  (url: string): TimeStamper =>
  async (bytes) => {
    const digest = createHash("sha256").update(bytes).digest();
    const nonce = Uint8Array.of(1, ...randomBytes(8));
    const request = new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
        hashedMessage: new OctetString({ valueHex: exact(digest) }),
      }),
      nonce: new Integer({ valueHex: exact(nonce) }),
      certReq: true,
    });
    const token = await tokenIn(await asked(url, request.toSchema().toBER(false)), bytes, nonce);
    if (typeof token === "string") throw new Error(`the time-stamp service ${new URL(url).host} ${token}`);
    return token;
  };

const asked = async (url: string, body: ArrayBuffer): Promise<Uint8Array> => {
  const { host } = new URL(url);
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body,
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new Error(`the time-stamp service ${host} does not answer`, { cause: error });
  });
  if (!response.ok) throw new Error(`the time-stamp service ${host} answers ${response.status}`);
  const answer = new Uint8Array(await response.arrayBuffer());
  if (answer.length > largest) throw new Error(`the time-stamp service ${host} answers too much`);
  return answer;
};

/** The token of an answer as it stands, or why it is no good for these bytes. */
const tokenIn = async (
  answer: Uint8Array,
  bytes: Uint8Array,
  nonce: Uint8Array,
): Promise<Uint8Array | string> => {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(exact(answer));
    // 0 is granted, 1 granted with changes.
    if (status.status > 1 || !timeStampToken) return `refuses (status ${status.status})`;
    const signed = new SignedData({ schema: timeStampToken.content });
    const said = signed.encapContentInfo.eContent?.getValue();
    const given = said && TSTInfo.fromBER(said).nonce?.valueBlock.valueHexView;
    if (!given || Buffer.compare(given, nonce) !== 0) return "answers another question";
    // Compares the bytes with what was stamped, too.
    const good = await signed.verify({ signer: 0, data: exact(bytes), checkChain: false }).catch(() => false);
    return good ? new Uint8Array(timeStampToken.toSchema().toBER(false)) : "stamps something else, or badly";
  } catch {
    return "answers what cannot be read";
  }
};
