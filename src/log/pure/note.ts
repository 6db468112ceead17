import { concat, equal, fromBase64, sha256, utf8 } from "./bytes.ts";

/** A key that signs notes, named by whoever holds it. Source: C2SP signed-note. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };

/** How a key signs: the text itself, or a cosignature of it with its time. */
export const signatureTypes = { text: 0x01, cosignature: 0x04 } as const;
type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes];

/** Four bytes that name a key and its way of signing in a signature line. */
export const keyId = ({ name, publicKey }: NoteKey, type: SignatureType): Uint8Array =>
  sha256(concat(utf8(name), Uint8Array.of(0x0a, type), publicKey)).slice(0, 4);

export type Signature = { readonly line: string; readonly name: string; readonly bytes: Uint8Array };

/** A text, and the signature lines below it, whoever made them. */
export type Note = { readonly text: string; readonly signatures: readonly Signature[] };

const longest = 8_192;

/** Reads a note; undefined when it is not one, or is longer than any of ours. Lines that are no signature are left out. */
export const readNote = (note: string): Note | undefined => {
  const cut = note.indexOf("\n\n");
  if (cut < 0 || note.length > longest) return undefined;
  const signatures = note
    .slice(cut + 2)
    .split("\n")
    .flatMap((line): Signature[] => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = encoded === undefined ? undefined : fromBase64(encoded);
      return name !== undefined && bytes ? [{ line, name, bytes }] : [];
    });
  return { text: note.slice(0, cut + 1), signatures };
};

/** What this key signed below a note in this way: the bytes behind its name, to be verified. */
export const signedBy = ({ signatures }: Note, key: NoteKey, type: SignatureType): readonly Signature[] => {
  const id = keyId(key, type);
  return signatures
    .filter(({ name, bytes }) => name === key.name && equal(bytes.slice(0, 4), id))
    .map((signature) => ({ ...signature, bytes: signature.bytes.slice(4) }));
};
