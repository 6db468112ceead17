import { z } from "zod";
import { putInForce, readOutline } from "../../../referential/index.ts";
import { links } from "../../links.ts";
import { type Desk, done, notFound } from "../desk.tsx";
import { dayField, maybe, readTyped, typedIn } from "../form.ts";
import { frameworkPage, inHand } from "./edit.tsx";

const Version = z.object({
  from: dayField,
  text: maybe(200),
  article: maybe(120),
  former: z.string().max(300),
});

/** Shows what a new version would change, or puts it in force; nothing is kept of one that is only looked at. */
export const writeVersion = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { means, t } = desk;
  const hand = await inHand(desk, certifierId);
  if (!hand) return notFound(desk);
  const typed = await typedIn(desk.c);
  const outline = readOutline(typed["outline"] ?? "");
  if (typed["act"] !== "put" || !outline.ok) return frameworkPage(desk, certifierId, { typed });
  const read = readTyped(Version, typed, { from: t("En vigueur à partir du", "In force from") }, t);
  if (!read.ok) return frameworkPage(desk, certifierId, { typed, faults: read.faults });
  const { from, text = "", article = "", former: formerId } = read.value;
  const decision = await putInForce(means.db, means.world, certifierId, {
    certificationId: hand.certification.id,
    formerId,
    blocks: outline.blocks,
    from,
    source: { text, article },
  });
  return decision.outcome === "granted"
    ? done(desk, links.framework(hand.certification.id), "framework-put-in-force")
    : frameworkPage(desk, certifierId, { typed, refused: decision.findings });
};
