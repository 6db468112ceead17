import { sha256, toHex } from "../platform/index.ts";

/** What a link of the chain is made of. `details` is undefined when it was erased: its digest stays. */
export type Link = {
  readonly position: number;
  readonly at: Date;
  readonly who: string;
  readonly act: string;
  readonly objectKind: string;
  readonly object: string;
  readonly within?: string | undefined;
  readonly details?: string | undefined;
  readonly digest: Uint8Array;
  readonly hash: Uint8Array;
};

/** Hash before the first entry. */
export const beforeTheFirst = new Uint8Array(32);

/** Digest of the details: it alone enters the chain, so that details can be erased and the chain still hold. */
export const digestOf = (details: string): Uint8Array => sha256(details);

/** Hash of an entry: that of the one before it, then everything the entry says. */
export const linkHash = (previous: Uint8Array, link: Omit<Link, "hash" | "details">): Uint8Array => {
  const { position, at, who, act, objectKind, object, within } = link;
  // JSON keeps the parts apart, whatever stands in them.
  const said = JSON.stringify([position, at.toISOString(), who, act, objectKind, object, within ?? null]);
  return sha256(`${toHex(previous)}\n${toHex(link.digest)}\n${said}`);
};

export type ChainFault = {
  readonly position: number;
  readonly code: "entry-missing" | "entry-altered" | "details-altered" | "end-missing";
};

/** Where a chain stands: how many entries, and the hash of the last. */
export type Head = { readonly length: number; readonly hash: Uint8Array };

export type CheckedChain = Head & { readonly erased: number; readonly fault?: ChainFault | undefined };

/**
 * Follows a chain from its first entry and stops at the first fault. `end` is where the chain is known to stand: a
 * chain cut short, or written anew from some entry on, does not reach it.
 */
export const checkChain = async (
  links: AsyncIterable<Link> | Iterable<Link>,
  end: Head,
): Promise<CheckedChain> => {
  let [length, erased] = [0, 0];
  let hash: Uint8Array = beforeTheFirst;
  let passedEnd = end.length === 0;
  const faulty = (position: number, code: ChainFault["code"]) => ({
    length,
    hash,
    erased,
    fault: { position, code },
  });
  for await (const link of links) {
    const position = length + 1;
    if (link.position !== position) return faulty(position, "entry-missing");
    if (link.details === undefined) erased += 1;
    else if (!same(digestOf(link.details), link.digest)) return faulty(position, "details-altered");
    const expected = linkHash(hash, link);
    if (!same(expected, link.hash)) return faulty(position, "entry-altered");
    [length, hash] = [position, expected];
    if (length === end.length) {
      if (!same(hash, end.hash)) return faulty(position, "entry-altered");
      passedEnd = true;
    }
  }
  return passedEnd ? { length, hash, erased } : faulty(length + 1, "end-missing");
};

const same = (a: Uint8Array, b: Uint8Array): boolean => toHex(a) === toHex(b);
