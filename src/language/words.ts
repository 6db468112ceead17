import type { Language } from "./typography.ts";

/** One wording in each language of the interface. */
export type Words = Readonly<Record<Language, string>>;

export const words = (fr: string, en: string): Words => ({ fr, en });
