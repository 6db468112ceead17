import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { guarded, openStateFolder, writeNew } from "./state-folder.ts";

/** The 32-byte key that seals secrets, kept beside the data for an installation that sets none. */
export const masterKeyIn = (folder: string): Uint8Array => {
  const { masterKey } = openStateFolder(folder);
  return guarded(folder, () => {
    if (!existsSync(masterKey)) writeNew(masterKey, randomBytes(32).toString("hex"));
    chmodSync(masterKey, 0o600);
    return Buffer.from(readFileSync(masterKey, "utf8").trim(), "hex");
  });
};
