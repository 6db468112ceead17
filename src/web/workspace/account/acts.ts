import { z } from "zod";
import { tellFactor } from "../../../notices/index.ts";
import {
  addPasskey,
  askNewPasskey,
  askPasskey,
  closeWebSessionOf,
  closeWebSessions,
  confirmHolder,
  type Factor,
  prepareApp,
  proveApp,
  removeFactor,
  renamePasskey,
} from "../../../people/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { links } from "../../links.ts";
import { type Desk, done } from "../desk.tsx";
import { readTyped, text, typedIn } from "../form.ts";
import { capital } from "../parts.tsx";
import { confirmed, shownIn, signerRefusalText } from "../signer.tsx";
import { appPage } from "./app-page.tsx";
import { accountPage } from "./page.tsx";

/** Prepares an app: its secret waits for its first code. */
export const prepareOne = async (desk: Desk): Promise<Response> => {
  const { c, means, actor, t } = desk;
  const refusal = await confirmHolder(means.db, means, actor.account, shownIn(await typedIn(c)));
  if (refusal) return accountPage(desk, { why: signerRefusalText(refusal, t) });
  await prepareApp(means.db, means, actor.account.id);
  return done(desk, `${links.account}/application`);
};

/** Adds the app prepared, by its first code. */
export const proveOne = async (desk: Desk): Promise<Response> => {
  const { c, means, actor } = desk;
  const { code = "" } = await typedIn(c);
  const refusal = await inTransaction(means.db, async (tx) => {
    const why = await proveApp(tx, means, actor.account.id, code);
    if (!why) await tellFactor(tx, means, actor.account, { factor: "app", change: "added" });
    return why;
  });
  if (refusal === "no-app-prepared") return done(desk, links.account);
  return refusal ? appPage(desk, refusal) : done(desk, links.account, "factor-added");
};

const Made = z.object({ name: text(60), made: z.string("missing") });

/** Adds the passkey that the browser made. */
export const addOnePasskey = async (desk: Desk): Promise<Response> => {
  const { c, means, actor, t } = desk;
  const typed = await typedIn(c);
  const labels = { name: t("Nom de la clé", "Name of the passkey") };
  const read = readTyped(Made, typed, labels, t);
  if (!read.ok) return accountPage(desk, { faults: read.faults });
  const { name, made: answer } = read.value;
  const unconfirmed = await confirmHolder(means.db, means, actor.account, shownIn(typed));
  if (unconfirmed) return accountPage(desk, { why: signerRefusalText(unconfirmed, t) });
  const refusal = await inTransaction(means.db, async (tx) => {
    const why = await addPasskey(tx, means, actor.account, { answer, name });
    if (!why) await tellFactor(tx, means, actor.account, { factor: "passkey", change: "added" });
    return why;
  });
  return refusal
    ? accountPage(desk, { why: signerRefusalText(refusal, t) })
    : done(desk, links.account, "factor-added");
};

const Renamed = z.object({ id: text(1400), name: text(60) });

export const renameOnePasskey = async (desk: Desk): Promise<Response> => {
  const { c, means, actor, t } = desk;
  const read = readTyped(Renamed, await typedIn(c), {}, t);
  if (!read.ok) return accountPage(desk, { why: capital(read.faults[0]?.message ?? "") });
  await renamePasskey(means.db, actor.account.id, read.value.id, read.value.name);
  return done(desk, links.account);
};

/** Removes a second factor, once it or another has confirmed it. */
export const removeOne =
  (kind: Factor["kind"]) =>
  async (desk: Desk): Promise<Response> => {
    const { c, means, actor, t } = desk;
    const typed = await typedIn(c);
    const refusal = await confirmed(desk, typed);
    if (refusal) return accountPage(desk, { why: signerRefusalText(refusal, t) });
    const factor: Factor = kind === "app" ? { kind } : { kind, id: typed["id"] ?? "" };
    await inTransaction(means.db, async (tx) => {
      await removeFactor(tx, means.world, actor.account.id, factor);
      await tellFactor(tx, means, actor.account, { factor: kind, change: "removed" });
    });
    return done(desk, links.account, "factor-removed");
  };

/** What the browser needs to make a passkey. */
export const offerPasskey = async ({ c, means, actor }: Desk): Promise<Response> =>
  c.json(await askNewPasskey(means.db, means, actor.account));

/** What the browser needs to show one. */
export const challengeSigner = async ({ c, means, actor }: Desk): Promise<Response> =>
  c.json(await askPasskey(means.db, means, actor.account.id));

export const closeOne = async (desk: Desk): Promise<Response> => {
  const { c, means, actor } = desk;
  const { session = "" } = await typedIn(c);
  const closed =
    z.uuid().safeParse(session).success && (await closeWebSessionOf(means.db, actor.account.id, session));
  return done(desk, links.account, closed ? "web-sessions-closed" : undefined, 1);
};

export const closeOthers = async (desk: Desk): Promise<Response> => {
  const { c, means, actor } = desk;
  const closed = await closeWebSessions(means.db, actor.account.id, c.get("sessionId"));
  return done(desk, links.account, "web-sessions-closed", closed);
};
