import { Hono } from "hono";
import { trustList } from "../../certificate/index.ts";
import { parseDay } from "../../kernel/index.ts";
import { findCertifier } from "../../people/index.ts";
import { branchesOfCatalogue, findCertifications } from "../../referential/index.ts";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { pageOf, render, type WebEnv } from "../page.ts";
import { askEligibility } from "./ask-eligibility.ts";
import { askRecognition } from "./ask-recognition.ts";
import { askEligibilityForAll, askRecognitionOfAll } from "./ask-whole-catalogue.ts";
import { CertificationPage } from "./certification.tsx";
import { certificationFile } from "./certification-file.ts";
import { CatalogueAsked, CataloguePageView, queryOf } from "./certifications.tsx";
import { CompareRulebooksPage } from "./compare-rulebooks.tsx";
import { EligibilityPage } from "./eligibility.tsx";
import { countsOf, HomePage } from "./home.tsx";
import { LawPage } from "./law.tsx";
import { listRoutes } from "./list.routes.tsx";
import { headOfLog, LogPage } from "./log-page.tsx";
import { IssuerPage, MentionsPage } from "./proof-pages.tsx";
import { figuresCsv, publicFigures } from "./public-figures.ts";
import { RecognitionPage } from "./recognition.tsx";
import { type PublicMeans, readReference } from "./reference.ts";
import { RulebookPage, RulebooksPage, readingDay } from "./rulebooks.tsx";
import { sharedRoutes } from "./shared.tsx";
import { StatisticsPage } from "./statistics.tsx";
import { verificationRoutes } from "./verification.routes.tsx";
import { WholeCataloguePage } from "./whole-catalogue.tsx";

export { healthRoutes } from "./health.routes.ts";
export { openPaths, proofRoutes } from "./proof.routes.ts";

/** Every page anyone may read. */
export const publicRoutes = (given: WebMeans): Hono<WebEnv> => {
  const means: PublicMeans = { ...given, reference: readReference(given.root) };
  const { db, world, texts, reference } = means;
  const app = new Hono<WebEnv>();

  app.get(links.home, async (c) =>
    render(c, <HomePage at={pageOf(c, means)} counts={await countsOf(means)} />),
  );

  app.get(links.certifications, async (c) => {
    const asked = CatalogueAsked.parse(c.req.query());
    const [page, branches] = await Promise.all([
      findCertifications(db, queryOf(asked)),
      branchesOfCatalogue(db),
    ]);
    return render(
      c,
      <CataloguePageView
        at={pageOf(c, means)}
        asked={asked}
        page={page}
        branches={branches}
        reference={reference}
      />,
    );
  });

  app.get(`${links.certifications}/:id`, async (c) => {
    const file = await certificationFile(means, c.req.param("id"));
    return file
      ? render(c, <CertificationPage at={pageOf(c, means)} file={file} reference={reference} />)
      : c.notFound();
  });

  app.get(links.recognition, async (c) => {
    const at = pageOf(c, means);
    const asking = await askRecognition(means, c.req.query(), at.language);
    return render(
      c,
      <RecognitionPage at={at} asking={asking} reference={reference} />,
      asking.faults.length > 0 ? 422 : 200,
    );
  });

  app.get(links.eligibility, async (c) => {
    const at = pageOf(c, means);
    const asking = await askEligibility(means, c.req.query(), at.language);
    return render(c, <EligibilityPage at={at} asking={asking} />, asking.faults.length > 0 ? 422 : 200);
  });

  app.get(links.recognitionOfAll, async (c) => {
    const at = pageOf(c, means);
    const asking = await askRecognitionOfAll(means, c.req.query(), at);
    return render(c, <WholeCataloguePage at={at} kind="recognition" asking={asking} reference={reference} />);
  });
  app.get(links.eligibilityForAll, async (c) => {
    const at = pageOf(c, means);
    const asking = await askEligibilityForAll(means, c.req.query(), at);
    return render(c, <WholeCataloguePage at={at} kind="eligibility" asking={asking} reference={reference} />);
  });

  app.get(links.rulebooks, (c) =>
    render(
      c,
      <RulebooksPage at={pageOf(c, means)} rulebooks={texts.shelf.rulebooks} reference={reference} />,
    ),
  );

  app.get(links.law, (c) => {
    const on = parseDay(c.req.query("jour") ?? "") ?? world.today();
    return render(c, <LawPage at={pageOf(c, means)} law={texts.law} on={on} />);
  });

  app.get(links.compareRulebooks, (c) =>
    render(
      c,
      <CompareRulebooksPage
        at={pageOf(c, means)}
        shelf={texts.shelf}
        asked={c.req.query()}
        today={world.today()}
        reference={reference}
      />,
    ),
  );

  app.get(`${links.rulebooks}/:id{.+}`, (c) => {
    const rulebook = texts.shelf.byId(c.req.param("id"));
    if (!rulebook) return c.notFound();
    const on = readingDay(rulebook, c.req.query("jour"), world.today());
    return render(
      c,
      <RulebookPage at={pageOf(c, means)} rulebook={rulebook} on={on} reference={reference} />,
    );
  });

  app.get(links.log, async (c) => render(c, <LogPage at={pageOf(c, means)} head={await headOfLog(means)} />));

  app.get("/emetteurs/:slug", async (c) => {
    const certifier = await findCertifier(db, c.req.param("slug"));
    if (!certifier) return c.notFound();
    const issuer = (await trustList(db, means)).issuers.find(({ id }) =>
      id.endsWith(`:emetteurs:${certifier.id}`),
    );
    return render(
      c,
      <IssuerPage at={pageOf(c, means)} certifier={certifier} issuer={issuer} reference={reference} />,
    );
  });

  app.get(links.statistics, async (c) => {
    const at = pageOf(c, means);
    return render(c, <StatisticsPage at={at} figures={await publicFigures(db, at.language)} />);
  });

  app.get(links.statisticsFile, async (c) => {
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="opencqp-chiffres.csv"');
    return c.body(figuresCsv(await publicFigures(db, pageOf(c, means).language)));
  });

  app.get(links.mentions, (c) => render(c, <MentionsPage at={pageOf(c, means)} />));

  app.route("/", verificationRoutes(means));
  app.route("/", sharedRoutes(means));
  app.route("/", listRoutes(means));
  return app;
};
