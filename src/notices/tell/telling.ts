import type { Session } from "../../jury/index.ts";
import type { Person } from "../../people/index.ts";
import type { MailMeans } from "../mail/mail.postgres.ts";

/** What telling needs: the outbox, and the address that letters lead to. */
export type TellingMeans = MailMeans & { readonly publicUrl: string };

/** Where a candidate follows their path. */
export const pathOf = ({ publicUrl }: Pick<TellingMeans, "publicUrl">): string =>
  `${publicUrl}/travail/mon-parcours`;

/** A person as a letter greets them. */
export const fullName = ({
  firstNames,
  usageName,
  birthName,
}: Pick<Person, "firstNames" | "usageName" | "birthName">): string =>
  `${firstNames[0]} ${usageName ?? birthName}`;

/** Where a sitting is held, with its room and its hour in Paris once they are known. */
export const meetingPlace = ({
  place,
  room,
  beginsAt,
}: Pick<Session, "place" | "room" | "beginsAt">): string => {
  const more = [room, beginsAt].filter(Boolean).join(", ");
  return more === "" ? place : `${place} (${more})`;
};
