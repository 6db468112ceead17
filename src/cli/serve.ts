import type { Server } from "node:http";
import { type Http2Bindings, type HttpBindings, serve } from "@hono/node-server";
import { api } from "../api/index.ts";
import {
  type DemonstrationMeans,
  loadReferential,
  performerLinks,
  seedDemonstration,
} from "../demonstration/index.ts";
import { startWork } from "../jobs/index.ts";
import { roleWords } from "../language/index.ts";
import { identityProvider, listCertifiers } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { site } from "../web/index.ts";
import { certificateMeans } from "./certificate-means.ts";
import type { Command, CommandContext } from "./context.ts";

/** Opens the site and its background work, and stays until it is asked to stop. Exit 0 then, 1 when the port is taken. */
export const run: Command = async (_args, context) => {
  const { settings, out, err } = context;
  const opened = await context.database();
  try {
    const means = {
      ...certificateMeans(context),
      texts: context.texts(),
      root: context.root,
    };
    const demonstration = await prepare(opened.db, means, context);
    const identityProviders = settings.identityProviders?.map(identityProvider);
    const served = { ...means, db: opened.db, demonstration, identityProviders, report: err };
    const [pages, machines] = [site(served), api(served)];
    const isForMachines = (request: Request) => new URL(request.url).pathname.startsWith("/api/");
    // Asked to stop from the first answer on, even while the links are being printed.
    const stopped = context.stopped();
    const server = await listen(
      (request, connection) => (isForMachines(request) ? machines : pages).fetch(request, connection),
      settings,
    );
    if (!server) {
      err(
        `Le port ${settings.port} est déjà pris sur ${settings.host}. Fermez ce qui l'occupe, ou choisissez-en un autre : PORT=3001 npm start`,
      );
      return 1;
    }
    const work = await startWork(opened, { ...means, smtpUrl: settings.smtpUrl }, err);
    out(`OpenCQP : ${settings.publicUrl}`);
    if (demonstration) await introduce(opened.db, means, context);
    await stopped;
    await close(server);
    await work.stop();
    return 0;
  } finally {
    await opened.close();
  }
};

/** Loads what a first start lacks. Answers whether everything held is invented, which every page then says. */
const prepare = async (
  db: Db,
  means: DemonstrationMeans,
  { settings, out }: CommandContext,
): Promise<boolean> => {
  const wanted = settings.demonstration ?? settings.databaseUrl === undefined;
  if (wanted && (await listCertifiers(db)).length === 0) {
    out("Premier démarrage : trois branches de démonstration se préparent…");
    await seedDemonstration(db, means);
  }
  await loadReferential(db, means.root);
  const certifiers = await listCertifiers(db);
  return wanted && certifiers.every(({ demonstration }) => demonstration);
};

/** `connection` is what the server knows of the asker: tries at a name are counted by it. */
type Fetch = (request: Request, connection: HttpBindings | Http2Bindings) => Response | Promise<Response>;

const listen = (fetch: Fetch, { port, host }: CommandContext["settings"]): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server)) as Server;
    server.on("error", (error: { code?: string }) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const introduce = async (
  db: Db,
  means: DemonstrationMeans,
  { settings, out }: CommandContext,
): Promise<void> => {
  out(
    "Démonstration : personnes et décisions inventées, textes réels. Ces liens ouvrent une session, une seule fois chacun :",
  );
  for (const { email, name, role, branch, token } of await performerLinks(db, means)) {
    out(
      `  ${email}  (${name}, ${roleWords[role].fr}, ${branch})\n    ${settings.publicUrl}/connexion/${token}`,
    );
  }
  out(`Lettres, et codes pour signer : ${settings.publicUrl}/dev/mail`);
  out("Pour arrêter : Ctrl-C.");
};
