import { verifyEd25519 } from "../../platform/index.ts";
import { concat, equal, fromBase64, toBase64, utf8 } from "./bytes.ts";
import { keyId, type NoteKey, readNote, signatureTypes, signedBy } from "./note.ts";

/** Someone outside who watches that the log only grows, and cosigns its heads. Source: C2SP tlog-cosignature. */
export type Witness = NoteKey;

/** A witness saw this head at this time, as the largest one and as the continuation of those it had seen. */
export type Cosignature = {
  readonly witness: string;
  /** Seconds since 1970, UTC. */
  readonly time: number;
  /** The signature line, as it stands below the checkpoint. */
  readonly line: string;
};

const signedText = (time: number, text: string): Uint8Array => utf8(`cosignature/v1\ntime ${time}\n${text}`);

/** The line that a witness adds below a checkpoint. `sign` is Ed25519 over the bytes given. */
export const cosignatureLine = (
  text: string,
  witness: Witness,
  time: number,
  sign: (bytes: Uint8Array) => Uint8Array,
): string => {
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  const signature = concat(keyId(witness, signatureTypes.cosignature), stamp, sign(signedText(time, text)));
  return `— ${witness.name} ${toBase64(signature)}`;
};

/** The cosignatures of these witnesses below a checkpoint that verify, one of each witness at most. */
export const readCosignatures = (checkpoint: string, witnesses: readonly Witness[]): Cosignature[] => {
  const note = readNote(checkpoint);
  if (!note) return [];
  return witnesses.flatMap((witness) => {
    const good = signedBy(note, witness, signatureTypes.cosignature).flatMap(({ line, bytes }) => {
      const time = bytes.length === 72 ? timeIn(bytes) : undefined;
      return time !== undefined &&
        verifyEd25519(witness.publicKey, signedText(time, note.text), bytes.slice(8))
        ? [{ witness: witness.name, time, line }]
        : [];
    });
    return good.slice(0, 1);
  });
};

/** Undefined for a time that no clock of ours tells. */
const timeIn = (bytes: Uint8Array): number | undefined => {
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0));
  return Number.isSafeInteger(time) ? time : undefined;
};

/** Reads a witness's key as it is handed over, "name+4 bytes in hexadecimal+base64"; undefined for any other. Source: C2SP signed-note. */
export const readWitness = (vkey: string): Witness | undefined => {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== signatureTypes.cosignature) return undefined;
  const witness = { name, publicKey: bytes.slice(1) };
  const expected = Uint8Array.from(id?.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return equal(keyId(witness, signatureTypes.cosignature), expected) ? witness : undefined;
};
