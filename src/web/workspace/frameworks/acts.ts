import { z } from "zod";
import type { Decision } from "../../../kernel/index.ts";
import {
  discardFrameworkDraft,
  longestOutline,
  putInForce,
  readOutline,
  saveFrameworkDraft,
} from "../../../referential/index.ts";
import { links } from "../../links.ts";
import { type Desk, done, notFound } from "../desk.tsx";
import { dayField, emptyOr, maybe, readTyped, type Typed, typedIn } from "../form.ts";
import { inHand } from "./hand.ts";
import { frameworkPage, openedBy } from "./page.tsx";

const Draft = z.object({
  // The one sign that the database cannot keep; every other is left to the reader of the outline.
  outline: z
    .string("missing")
    .max(longestOutline, "too-long")
    .refine((text) => !text.includes("\0"), "hostile"),
  from: emptyOr(dayField),
  text: maybe(200),
  article: maybe(120),
});
const Version = Draft.extend({ from: dayField });

const labels = ({ t }: Desk) => ({
  outline: t("Blocs, compétences, critères", "Blocks, competences, criteria"),
  from: t("En vigueur à partir du", "In force from"),
  text: t("Décision qui la fonde", "Decision it rests on"),
  article: t("Jour ou article", "Day or article"),
});

/** Shows what the version written would change, keeps it as the draft, or puts it in force. */
export const writeVersion = async (desk: Desk, certifierId: string): Promise<Response> => {
  const hand = await inHand(desk, certifierId);
  if (!hand) return notFound(desk);
  const typed = await typedIn(desk.c);
  const { id } = hand.certification;
  if (typed["act"] === "save") return keep(desk, certifierId, id, typed);
  if (typed["act"] === "put") return put(desk, certifierId, id, typed);
  return frameworkPage(desk, certifierId, { typed });
};

const keep = async (desk: Desk, certifierId: string, id: string, typed: Typed): Promise<Response> => {
  const read = readTyped(Draft, typed, labels(desk), desk.t);
  if (!read.ok) return frameworkPage(desk, certifierId, { typed, faults: read.faults });
  const { outline, from, text = "", article = "" } = read.value;
  return saveDraft(
    desk,
    certifierId,
    { certificationId: id, outline, from, source: { text, article } },
    typed,
  );
};

type Written = Pick<
  Parameters<typeof saveFrameworkDraft>[3],
  "certificationId" | "outline" | "from" | "source" | "fileName"
>;

/** Keeps a draft and opens it; what is refused stays typed, beside what another saved. */
export const saveDraft = async (
  desk: Desk,
  certifierId: string,
  written: Written,
  typed: Typed,
): Promise<Response> => {
  const { means, actor } = desk;
  const decision = await saveFrameworkDraft(means.db, means.world, certifierId, {
    ...written,
    opened: openedBy(typed),
    savedBy: actor.account.id,
  });
  return decision.outcome === "granted"
    ? done(
        desk,
        links.framework(written.certificationId),
        written.fileName ? "framework-imported" : "framework-draft-saved",
      )
    : refused(desk, certifierId, typed, decision, [
        "Ce projet n'est pas enregistré.",
        "This draft is not saved.",
      ]);
};

const put = async (desk: Desk, certifierId: string, id: string, typed: Typed): Promise<Response> => {
  const { means } = desk;
  const outline = readOutline(typed["outline"] ?? "");
  const read = readTyped(Version, typed, labels(desk), desk.t);
  if (!outline.ok || !read.ok)
    return frameworkPage(desk, certifierId, { typed, faults: read.ok ? [] : read.faults });
  const { from, text = "", article = "" } = read.value;
  const decision = await putInForce(means.db, means.world, certifierId, {
    certificationId: id,
    opened: openedBy(typed),
    blocks: outline.blocks,
    from,
    source: { text, article },
  });
  return decision.outcome === "granted"
    ? done(desk, links.framework(id), "framework-put-in-force")
    : refused(desk, certifierId, typed, decision, [
        "Cette version n'est pas mise en vigueur.",
        "This version is not put in force.",
      ]);
};

/** Discards the draft kept, unless it changed since it was read. */
export const discardDraft = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { means } = desk;
  const hand = await inHand(desk, certifierId);
  if (!hand) return notFound(desk);
  const opened = openedBy(await typedIn(desk.c));
  const { id } = hand.certification;
  const decision = await discardFrameworkDraft(means.db, means.world, certifierId, id, opened);
  return decision.outcome === "granted"
    ? done(desk, links.framework(id), "framework-draft-discarded")
    : refused(desk, certifierId, undefined, decision, [
        "Le projet n'est pas écarté.",
        "The draft is not discarded.",
      ]);
};

const refused = (
  desk: Desk,
  certifierId: string,
  typed: Typed | undefined,
  { findings }: Decision<unknown>,
  says: readonly [string, string],
): Promise<Response> =>
  frameworkPage(desk, certifierId, { typed, refused: { says: desk.t(...says), findings } });
