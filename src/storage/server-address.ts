import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Places } from "./state-folder.ts";

/** The user that owns the embedded server's data, and the name of its database. */
export const user = "opencqp";
export const database = "opencqp";

/** The address of the embedded server: its socket, or its port for one of a former version, which has none. */
export const urlOf = (places: Places, port: number, name = database): string => {
  const folder = socketFolder(places);
  const host = folder && existsSync(socketIn(folder, port)) ? encodeURIComponent(folder) : "127.0.0.1";
  return `postgres://${user}:${readFileSync(places.password, "utf8")}@${host}:${port}/${name}`;
};

const socketIn = (folder: string, port: number): string => join(folder, `.s.PGSQL.${port}`);

/** Where a server and its own machine talk with less work than over a port. Systems take about a hundred bytes of path. */
export const socketFolder = ({ database: folder }: Places): string | undefined =>
  process.platform !== "win32" && Buffer.byteLength(socketIn(folder, 65_535)) <= 100 ? folder : undefined;
