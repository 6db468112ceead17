import { createHash, randomBytes } from "node:crypto";
import type { World } from "../kernel/index.ts";

export const minute = 60_000;
export const hour = 60 * minute;

/** A secret that opens something, kept by us as its hash alone. */
export const newToken = (): string => randomBytes(32).toString("base64url");
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The instant so many milliseconds from now. */
export const later = (world: Pick<World, "now">, lasts: number): Date =>
  new Date(world.now().getTime() + lasts);
