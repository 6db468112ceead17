import type { CertificateMeans } from "../certificate/index.ts";
import type { Texts } from "../rulebook/index.ts";

/** What the demonstration is played with; `root` is the folder that holds `data/`. */
export type DemonstrationMeans = CertificateMeans & { readonly texts: Texts; readonly root: string };

/** Who settles, notes and decides in the demonstration's records. */
export const takenBy = "Solène Le Bihan (personne inventée)";
