import { z } from "zod";
import { tellAnswered } from "../../../notices/index.ts";
import { answerRequest, retentionMatters, setLength } from "../../../retention/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { links } from "../../links.ts";
import { type Desk, done } from "../desk.tsx";
import { count, dayField, oneOf, readTyped, text, typedIn } from "../form.ts";
import { personalDataPage } from "./page.tsx";

const Setting = z.object({ matter: oneOf(retentionMatters), months: count, from: dayField, why: text(400) });

export const setOneLength = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, t, means, actor } = desk;
  const typed = await typedIn(c);
  const labels = {
    matter: t("Donnée", "Data"),
    months: t("Mois", "Months"),
    from: t("À compter du", "From"),
    why: t("Motif et texte", "Reason and text"),
  };
  const read = readTyped(Setting, typed, labels, t);
  if (!read.ok) return personalDataPage(desk, certifierId, { typed, faults: read.faults });
  const setting = { ...read.value, setBy: actor.account.name };
  const refusals = await setLength(means.db, means, certifierId, setting);
  return refusals.length > 0
    ? personalDataPage(desk, certifierId, { typed, refusals })
    : done(desk, links.personalData, "length-set");
};

const Answer = z.object({ outcome: oneOf(["done", "refused"]), says: text(1000) });

export const answerOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, t, means, actor } = desk;
  const labels = {
    outcome: t("Réponse", "Answer"),
    says: t("Ce qui est dit à la personne", "What the person is told"),
  };
  const read = readTyped(Answer, await typedIn(c), labels, t);
  if (!read.ok) return personalDataPage(desk, certifierId, { faults: read.faults });
  const id = z.uuid().safeParse(c.req.param("request"));
  if (!id.success) return personalDataPage(desk, certifierId, { refusals: ["request-unknown"] });
  const answer = { ...read.value, by: actor.account.name };
  const answered = await inTransaction(means.db, async (tx) => {
    const request = await answerRequest(tx, means.world, certifierId, id.data, answer);
    if (typeof request !== "string") await tellAnswered(tx, means, request);
    return request;
  });
  return typeof answered === "string"
    ? personalDataPage(desk, certifierId, { refusals: [answered] })
    : done(desk, links.personalData, "request-answered");
};
