import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PublishedList } from "../log/index.ts";
import { bitAt, listLength, readStatusList } from "../verification/index.ts";

/** Status lists from files, or from the `status-*.json` of folders. `refuse` is told of what cannot be read. */
export const publishedLists = (paths: readonly string[], refuse: (file: string) => never): PublishedList[] =>
  paths.flatMap((path) => filesAt(path, refuse)).map((file) => listIn(file, refuse));

const filesAt = (path: string, refuse: (file: string) => never): string[] => {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => /^status-.*\.json$/.test(name))
      .map((name) => join(path, name));
  } catch {
    return refuse(path);
  }
};

const listIn = (file: string, refuse: (file: string) => never): PublishedList => {
  const read = readStatusList(readFileSync(file));
  if (!read?.bits) return refuse(file);
  const { list, bits } = read;
  const set = new Set(Array.from({ length: listLength }, (_, i) => i).filter((i) => bitAt(bits, i)));
  return { file, id: list.id, signedAt: list.validFrom, set };
};
