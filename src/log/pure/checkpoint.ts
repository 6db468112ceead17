import { verifyEd25519 } from "../../platform/index.ts";
import { concat, equal, fromBase64, sha256, toBase64, utf8 } from "./bytes.ts";
import { type Hash, includes } from "./merkle.ts";

/** The log's public key, named by its origin. Source: C2SP signed-note. */
export type LogKey = { readonly name: string; readonly publicKey: Uint8Array };

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };

const ed25519 = 0x01;

/** Four bytes that name the key in a signature line. */
const keyId = ({ name, publicKey }: LogKey): Uint8Array =>
  sha256(concat(utf8(name), Uint8Array.of(0x0a, ed25519), publicKey)).slice(0, 4);

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
  return `${text}\n— ${key.name} ${toBase64(concat(keyId(key), sign(utf8(text))))}\n`;
};

/** Reads a checkpoint signed by this key; undefined when it is not well formed or not signed by it. */
export const readCheckpoint = (note: string, key: LogKey): Checkpoint | undefined => {
  const cut = note.indexOf("\n\n");
  if (cut < 0 || note.length > 8_192) return undefined;
  const text = note.slice(0, cut + 1);
  const signed = note
    .slice(cut + 2)
    .split("\n")
    .some((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = encoded ? fromBase64(encoded) : undefined;
      if (name !== key.name || !bytes || !equal(bytes.slice(0, 4), keyId(key))) return false;
      return verifyEd25519(key.publicKey, utf8(text), bytes.slice(4));
    });
  const [origin, size, root, rest] = text.split("\n");
  const bytes = root ? fromBase64(root) : undefined;
  if (
    !signed ||
    origin !== key.name ||
    !/^(0|[1-9]\d{0,15})$/.test(size ?? "") ||
    bytes?.length !== 32 ||
    rest !== ""
  )
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
