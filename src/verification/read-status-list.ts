import { OwnStatusList } from "./profile.ts";
import { decodeBits } from "./status.ts";
import { readJson } from "./strict-json.ts";

/** A published list as read: its signed document and the bits it carries; `bits` is undefined when it carries none. */
export type ReadStatusList = { readonly list: OwnStatusList; readonly bits: Uint8Array | undefined };

/** Lists already read, by the very bytes handed over: one list serves the verification of many certificates. */
const known = new WeakMap<Uint8Array, ReadStatusList | "unreadable">();

/** Reads a status list; undefined when it has not exactly our form. */
export const readStatusList = (bytes: Uint8Array): ReadStatusList | undefined => {
  const held = known.get(bytes) ?? read(bytes);
  known.set(bytes, held);
  return held === "unreadable" ? undefined : held;
};

const read = (bytes: Uint8Array): ReadStatusList | "unreadable" => {
  const json = readJson(bytes);
  const list = json.ok ? OwnStatusList.safeParse(json.value) : undefined;
  if (!list?.success) return "unreadable";
  return { list: list.data, bits: decodeBits(list.data.credentialSubject.encodedList) };
};
