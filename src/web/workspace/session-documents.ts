import { type Certificate, certificatesOfAwards } from "../../certificate/index.ts";
import { awardsOf, type Session, type SessionFile } from "../../jury/index.ts";
import type { Desk } from "./desk.tsx";
import { fileOf } from "./session-file.ts";

/** A session with its awards and its documents: holder by holder, each one's certificate before its attestations. */
export const documentsOf = async (desk: Desk, session: Session) => {
  const { db } = desk.means;
  const file = await fileOf(desk, session);
  const awards = await awardsOf(
    db,
    file.candidates.map(({ candidacy }) => candidacy.id),
  );
  const certificates = await certificatesOfAwards(
    db,
    awards.map(({ id }) => id),
  );
  return { file, awards, certificates: byHolder(file, certificates) };
};

const byHolder = (file: SessionFile, certificates: readonly Certificate[]): Certificate[] => {
  const rows = new Map(file.candidates.map(({ person }, row) => [person.id, row]));
  const rank = ({ personId, variant }: Certificate): number =>
    (rows.get(personId) ?? -1) * 2 + (variant === "certificate" ? 0 : 1);
  return [...certificates].sort((a, b) => rank(a) - rank(b));
};
