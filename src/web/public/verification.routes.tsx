import type { Context } from "hono";
import { Hono } from "hono";
import { findCertificate, installationKnowledge, verifyHere } from "../../certificate/index.ts";
import { parseDay } from "../../kernel/index.ts";
import { searchable } from "../../referential/index.ts";
import { islandScript } from "../islands.ts";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, pageOf, render, type WebEnv } from "../page.ts";
import { faultIn } from "./asked.ts";
import { readNumber } from "./checks.ts";
import { askerOf, limiter } from "./limiter.ts";
import { UnknownNumberPage } from "./unknown-number.tsx";
import { VerifyPage } from "./verification.tsx";
import { verifyWords as say } from "./verification.words.ts";
import { FilePage } from "./verified-file.tsx";
import { type NameAnswer, NumberPage } from "./verified-number.tsx";
import { askNumber } from "./verify-number.ts";

const largestFile = 10 * 1024 * 1024;

/** Verification by number, by link or QR code, and by file. */
export const verificationRoutes = (means: WebMeans): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  const ask = askNumber(means);
  const mayTry = limiter(means.world, { tries: 10, minutes: 10 });

  const script = (): Promise<string | undefined> => islandScript(means.root, "verifier");

  /** All that a browser needs to verify by itself; the file it verifies never comes here. */
  app.get(links.verifierKnowledge, async (c) => {
    const { trust, statusLists } = await installationKnowledge(means.db, means);
    const utf8 = new TextDecoder();
    const lists = [...statusLists].map(([address, list]) => [address, utf8.decode(list)]);
    c.header("Cache-Control", "no-cache");
    return c.json({ at: means.world.now().toISOString(), trust, statusLists: lists });
  });

  app.get(links.verify, async (c) => {
    const at = pageOf(c, means);
    const said = c.req.query("numero");
    if (said === undefined) return render(c, <VerifyPage at={at} script={await script()} />);
    const number = readNumber(said);
    if (number) return c.redirect(href(at, links.certificate(number)), 303);
    return render(
      c,
      <VerifyPage
        at={at}
        number={said.slice(0, 60)}
        faults={[faultIn("numero", say.number[at.language], "number", at.language)]}
      />,
      422,
    );
  });

  app.post(links.verify, async (c) => {
    const at = pageOf(c, means);
    const { fichier } = await c.req.parseBody();
    if (!(fichier instanceof File) || fichier.size === 0 || fichier.size > largestFile) {
      return render(
        c,
        <VerifyPage at={at} faults={[faultIn("fichier", say.file[at.language], "file", at.language)]} />,
        422,
      );
    }
    const now = means.world.now();
    const bytes = new Uint8Array(await fichier.arrayBuffer());
    const answer = await verifyHere(means.db, means, bytes, { at: now });
    c.header("Cache-Control", "no-store");
    return render(c, <FilePage at={at} answer={answer} now={now} />);
  });

  const show = async (c: Context<WebEnv>, name?: NameAnswer): Promise<Response> => {
    const at = pageOf(c, means);
    const said = c.req.param("number") ?? "";
    const number = readNumber(said);
    const today = means.world.today();
    const asked = parseDay(c.req.query("date") ?? "") ?? today;
    // Nobody answers for a day to come: it is asked as today.
    const on = [asked, today].sort()[0] ?? today;
    const answer = number ? await ask(number, on) : undefined;
    c.header("Cache-Control", "no-store");
    if (!answer)
      return render(
        c,
        <UnknownNumberPage at={at} number={(number ?? said).slice(0, 60)} script={await script()} />,
        404,
      );
    return render(
      c,
      <NumberPage at={at} answer={answer} now={means.world.now()} name={name} script={await script()} />,
      name === "too-many" ? 429 : 200,
    );
  };

  /** Compares a name typed with the holder's: right or not, the answer takes the same road and is never written down. */
  const compare = async (c: Context<WebEnv>): Promise<Response> => {
    const number = readNumber(c.req.param("number") ?? "") ?? "";
    if (!mayTry(`${number} ${askerOf(c)}`)) return show(c, "too-many");
    const { nom } = await c.req.parseBody();
    const certificate = await findCertificate(means.db, number);
    const same =
      certificate !== undefined && typeof nom === "string" && searchable(nom) === certificate.birthNameNorm;
    return show(c, same ? "yes" : "no");
  };

  for (const path of ["/v/:number", "/V/:number"]) {
    app.get(path, (c) => show(c));
    app.post(path, compare);
  }
  return app;
};
