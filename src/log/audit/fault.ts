/** Where an audit reads the log's files, by path: a folder, an address, a database. Undefined: it has no such file. */
export type ReadLogFile = (path: string) => Promise<Uint8Array | undefined>;

/** What an audit found wrong: in which file, at which entry. */
export type AuditFault = {
  readonly code:
    | "file-missing"
    | "file-malformed"
    | "entry-malformed"
    | "leaf-differs"
    | "tile-differs"
    | "checkpoint-unsigned"
    | "root-differs"
    | "forked"
    | "beginning-rewritten"
    | "cut-short"
    | "credential-not-entered"
    | "revocation-not-listed"
    | "listed-without-revocation";
  readonly file: string;
  /** The entry's index in the log, or the bit's in a status list. */
  readonly index?: number;
};
