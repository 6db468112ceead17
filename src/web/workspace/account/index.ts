import { Hono } from "hono";
import type { WebMeans } from "../../means.ts";
import { atDesk } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import {
  addOnePasskey,
  challengeSigner,
  closeOne,
  closeOthers,
  offerPasskey,
  prepareOne,
  proveOne,
  removeOne,
  renameOnePasskey,
} from "./acts.ts";
import { appPage } from "./app-page.tsx";
import { accountPage } from "./page.tsx";

/** One's own account: open to whoever is signed in, about nobody else. */
export const accountRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const account = new Hono<WorkEnv>();
  account.get(
    "/",
    atDesk(means, (desk) => accountPage(desk)),
  );
  account.post("/defi", atDesk(means, challengeSigner));
  account.get(
    "/application",
    atDesk(means, (desk) => appPage(desk)),
  );
  account.post("/application", atDesk(means, prepareOne));
  account.post("/application/code", atDesk(means, proveOne));
  account.post("/application/retirer", atDesk(means, removeOne("app")));
  account.post("/cles", atDesk(means, addOnePasskey));
  account.post("/cles/defi", atDesk(means, offerPasskey));
  account.post("/cles/nommer", atDesk(means, renameOnePasskey));
  account.post("/cles/retirer", atDesk(means, removeOne("passkey")));
  account.post("/sessions", atDesk(means, closeOne));
  account.post("/sessions/autres", atDesk(means, closeOthers));
  return account;
};
