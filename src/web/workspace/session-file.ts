import { loadSession, type Session, type SessionFile } from "../../jury/index.ts";
import type { Desk } from "./desk.tsx";

/** Everything about the session, loaded at once. */
export const fileOf = async ({ means }: Desk, session: Session): Promise<SessionFile> => {
  const file = await loadSession(means.db, means.texts, session.id);
  if (!file) throw new Error(`session ${session.id} is lost`);
  return file;
};
