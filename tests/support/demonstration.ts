import { type PlayedStep, playDemonstration } from "../../src/demonstration/index.ts";
import { day } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { TrustList, type Verification, verify } from "../../src/verification/index.ts";
import { testDatabase } from "./database.ts";
import { fixedWorld } from "./world.ts";

export const projectRoot = new URL("../../", import.meta.url).pathname;

/** Everything the demonstration wrote, and what a stranger holding its proofs says of a document. */
export type Played = {
  readonly steps: readonly PlayedStep[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly one: (pattern: RegExp) => Uint8Array;
  readonly asked: (bytes: Uint8Array) => Promise<Verification>;
};

/** Plays the demonstration once, on a database of its own that is dropped at the end. */
export const played = async (): Promise<Played> => {
  const database = await testDatabase();
  const world = fixedWorld(day("2026-11-24"));
  const files = new Map<string, Uint8Array>();
  const means = {
    world,
    texts: readTexts(projectRoot),
    masterKey: new Uint8Array(32),
    publicUrl: "http://localhost:3000",
    root: projectRoot,
  };
  const write = (name: string, content: string | Uint8Array) =>
    void files.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  const steps = await playDemonstration(database.db, means, write, () => undefined);
  await database.drop();
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString("utf8");
  const trust = TrustList.parse(JSON.parse(text("trust.json")));
  const lists = [...files].filter(([name]) => name.startsWith("status-"));
  const statusLists = new Map(
    lists.map(([name, bytes]) => [(JSON.parse(text(name)) as { id: string }).id, bytes]),
  );
  const one = (pattern: RegExp) => {
    const found = [...files].find(([name]) => pattern.test(name))?.[1];
    if (!found) throw new Error(`no file like ${pattern}`);
    return found;
  };
  return { steps, files, one, asked: (bytes) => verify(bytes, { trust, statusLists, at: world.now() }) };
};
