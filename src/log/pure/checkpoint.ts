import { verifyEd25519 } from "../../platform/index.ts";
import { concat, fromBase64, toBase64, utf8 } from "./bytes.ts";
import { type Hash, includes } from "./merkle.ts";
import { keyId, type NoteKey, readNote, signatureTypes, signedBy } from "./note.ts";

/** The log's public key, named by its origin. */
export type LogKey = NoteKey;

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };

/** The text that is signed: origin, size, root. Source: C2SP tlog-checkpoint. */
const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** The signed note: the text, a blank line, one signature. `sign` is Ed25519 over the text's bytes. */
export const signedCheckpoint = (
  checkpoint: Checkpoint,
  key: LogKey,
  sign: (bytes: Uint8Array) => Uint8Array,
): string => {
  const text = checkpointText(checkpoint);
  return `${text}\n— ${key.name} ${toBase64(concat(keyId(key, signatureTypes.text), sign(utf8(text))))}\n`;
};

/** Checkpoints already read, by key: the proofs of many certificates lead to one. */
const known = new WeakMap<LogKey, Map<string, Checkpoint | undefined>>();
const mostKnown = 64;

/** Reads a checkpoint signed by this key; undefined when it is not well formed or not signed by it. */
export const readCheckpoint = (text: string, key: LogKey): Checkpoint | undefined => {
  const held = known.get(key) ?? new Map<string, Checkpoint | undefined>();
  known.set(key, held);
  if (held.has(text)) return held.get(text);
  if (held.size >= mostKnown) held.clear();
  const checkpoint = readSigned(text, key);
  held.set(text, checkpoint);
  return checkpoint;
};

const readSigned = (text: string, key: LogKey): Checkpoint | undefined => {
  const note = readNote(text);
  const signed = note && signedBy(note, key, signatureTypes.text);
  return note && signed?.some(({ bytes }) => verifyEd25519(key.publicKey, utf8(note.text), bytes))
    ? readText(note.text, key.name)
    : undefined;
};

const readText = (text: string, name: string): Checkpoint | undefined => {
  const [origin, size, root, rest] = text.split("\n");
  const bytes = root ? fromBase64(root) : undefined;
  if (origin !== name || !/^(0|[1-9]\d{0,15})$/.test(size ?? "") || bytes?.length !== 32 || rest !== "")
    return undefined;
  return { origin, size: Number(size), root: bytes };
};

/** Where a leaf stands in the log, as a text handed to the holder. Source: C2SP tlog-proof. */
export type LogProof = {
  readonly index: number;
  readonly hashes: readonly Hash[];
  readonly checkpoint: string;
};

const header = "c2sp.org/tlog-proof@v1";

export const proofText = ({ index, hashes, checkpoint }: LogProof): string =>
  `${header}\nindex ${index}\n${hashes.map((hash) => `${toBase64(hash)}\n`).join("")}\n${checkpoint}`;

/** Reads a proof text; undefined when it is not one. */
export const readProof = (text: string): LogProof | undefined => {
  const cut = text.indexOf("\n\n");
  if (cut < 0 || text.length > 65_536) return undefined;
  const [first, second, ...lines] = text.slice(0, cut).split("\n");
  const index = /^index (0|[1-9]\d{0,15})$/.exec(second ?? "")?.[1];
  const hashes = lines.map(fromBase64);
  if (
    first !== header ||
    index === undefined ||
    hashes.length > 63 ||
    hashes.some((hash) => hash?.length !== 32)
  )
    return undefined;
  return { index: Number(index), hashes: hashes as Hash[], checkpoint: text.slice(cut + 2) };
};

/** Is this leaf in the tree that the proof's signed checkpoint describes? */
export const proves = (proof: LogProof, leaf: Hash, key: LogKey): boolean => {
  const checkpoint = readCheckpoint(proof.checkpoint, key);
  return (
    checkpoint !== undefined && includes(leaf, proof.index, checkpoint.size, proof.hashes, checkpoint.root)
  );
};
