import type { World } from "../kernel/index.ts";
import type { ProviderSettings } from "../people/index.ts";
import type { Texts } from "../rulebook/index.ts";
import type { Database } from "../storage/index.ts";

/** Every setting of an installation, read once from the environment in `main.ts`. */
export type Settings = {
  readonly databaseUrl?: string | undefined;
  readonly state: string;
  readonly publicUrl: string;
  readonly masterKey?: string | undefined;
  readonly smtpUrl?: string | undefined;
  /** The time-stamp service (RFC 3161) that dates seals. */
  readonly timeStampUrl?: string | undefined;
  /** SHA-256 of the certificates of the time-stamp authorities that verifiers may believe, hexadecimal. */
  readonly timeStampAuthorities?: readonly string[] | undefined;
  /** Seeds the demonstration; undefined leaves it to the kind of database. */
  readonly demonstration?: boolean | undefined;
  /** Organisations' own sign-ins (OpenID Connect). */
  readonly identityProviders?: readonly ProviderSettings[] | undefined;
  readonly port: number;
  readonly host: string;
};

/** What a command is given: the world, the texts, and a database opened only when asked for. */
export type CommandContext = {
  readonly world: World;
  readonly settings: Settings;
  /** Folder of the project: its data, templates, texts and migrations. */
  readonly root: string;
  readonly texts: () => Texts;
  readonly masterKey: () => Uint8Array;
  /** Opens and migrates the database, starting the embedded one when no address is set. */
  readonly database: () => Promise<Database>;
  /** A scratch database that vanishes when closed. */
  readonly scratchDatabase: () => Promise<Database>;
  /** Resolves when the process is asked to stop (Ctrl-C, or its supervisor's signal). */
  readonly stopped: () => Promise<void>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** A command answers its exit code. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
