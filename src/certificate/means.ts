import type { World } from "../kernel/index.ts";
import type { KeyHolder } from "./keys.ts";
import type { TimeStamper } from "./time-stamp.ts";

/** What issuing needs beside the database: the frozen public address and the key that seals secrets. */
export type CertificateMeans = {
  readonly world: World;
  readonly publicUrl: string;
  readonly masterKey: Uint8Array;
  /** Places that hold private keys outside the database, by name. */
  readonly keyHolders?: Readonly<Record<string, KeyHolder>> | undefined;
  /** Dates seals by an authority; without it they say no more than the day they were made. */
  readonly timeStamper?: TimeStamper | undefined;
  /** SHA-256 of the certificates of time-stamp authorities to be believed, hexadecimal. */
  readonly timeStampAuthorities?: readonly string[] | undefined;
};
