import { Hono } from "hono";
import type { WebMeans } from "../../means.ts";
import { atOwnAccount } from "../desk.tsx";
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
    atOwnAccount(means, (desk) => accountPage(desk)),
  );
  account.post("/defi", atOwnAccount(means, challengeSigner));
  account.get(
    "/application",
    atOwnAccount(means, (desk) => appPage(desk)),
  );
  account.post("/application", atOwnAccount(means, prepareOne));
  account.post("/application/code", atOwnAccount(means, proveOne));
  account.post("/application/retirer", atOwnAccount(means, removeOne("app")));
  account.post("/cles", atOwnAccount(means, addOnePasskey));
  account.post("/cles/defi", atOwnAccount(means, offerPasskey));
  account.post("/cles/nommer", atOwnAccount(means, renameOnePasskey));
  account.post("/cles/retirer", atOwnAccount(means, removeOne("passkey")));
  account.post("/sessions", atOwnAccount(means, closeOne));
  account.post("/sessions/autres", atOwnAccount(means, closeOthers));
  return account;
};
