/** Where a word stands at or after `from`, in bytes; -1 when it does not. */
export const indexOf = (bytes: Uint8Array, word: string, from: number): number => {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same += 1;
    if (same === word.length) return at;
  }
  return -1;
};

/**
 * Looks for one word again and again, each time no further back than before: the bytes are read once however
 * often it is asked. Answers the end of the bytes where the word is no more.
 */
export const finder = (bytes: Uint8Array, word: string): ((from: number) => number) => {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = indexOf(bytes, word, from);
      next = found < 0 ? bytes.length : found;
    }
    return next;
  };
};

/** The bytes as text, one letter a byte. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
