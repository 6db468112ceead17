import { pageOfSessions } from "../../jury/index.ts";
import { stateWords } from "../../language/index.ts";
import type { Desk } from "./desk.tsx";
import { listFile, mostInAFile } from "./list-file.ts";
import { capital } from "./parts.tsx";
import { knownTo, titlesOf } from "./sessions.tsx";

/** The sessions this reader may know, those of every page of the list, the last held first. */
export const sessionsFile = async (desk: Desk): Promise<Response> => {
  const { at, t } = desk;
  const sessions = await pageOfSessions(desk.means.db, knownTo(desk), { most: mostInAFile });
  const titles = await titlesOf(desk, sessions);
  return listFile(desk, "sessions", sessions, [
    [t("Jour", "Day"), ({ heldOn }) => heldOn],
    [t("Certification", "Certification"), ({ certificationId: id }) => titles.get(id) ?? id],
    [t("Lieu", "Place"), ({ place }) => place],
    [t("Référence", "Reference"), ({ reference }) => reference],
    [t("État", "State"), ({ state }) => capital(stateWords[state][at.language])],
  ]);
};
