import { type Attachment, type SheetsToSet, setInWorker } from "../typesetting/index.ts";
import { type Seal, writeSeal } from "./seal.ts";

/** A file of sheets, its attachments, and what its seal says in clear. */
export type SheetToSeal = Omit<SheetsToSet, "seal"> & {
  readonly attachments: readonly Attachment[];
  readonly says: { readonly name: string; readonly location: string; readonly reason: string };
};

/**
 * Sets and seals a file: set in a worker thread, sealed here, so that no key leaves this one.
 * Rejects when the sheet cannot be set, or when the signer or the time-stamp authority fails.
 */
export const sealedSheet = async ({ says, ...work }: SheetToSeal, seal: Seal): Promise<Uint8Array> => {
  const { pdf, hole } = await setInWorker({ ...work, seal: { ...says, room: seal.room } });
  if (!hole) throw new Error("the sheet keeps no place for its seal");
  await writeSeal(seal, pdf, hole);
  return pdf;
};
