import type { Context } from "hono";
import type { FC, PropsWithChildren } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { findSession, type Session } from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { agreed, type Language, roleWords } from "../../language/index.ts";
import {
  type Act,
  type ActName,
  type Actor,
  certifiersWhere,
  findCertifier,
  may,
  own,
} from "../../people/index.ts";
import { withinScope } from "../../storage/index.ts";
import { Reasons, Verdict } from "../components/index.ts";
import { answerFault } from "../faults.tsx";
import { Page, type Place } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, type PageContext, pageOf, render } from "../page.ts";
import { typeset } from "../typeset.ts";
import { leaveNotice, type NoticeCode } from "./notices.ts";
import type { WorkEnv } from "./visit.ts";

type Answer = Response | Promise<Response>;

/** A pair of wordings, told in the page's language. */
export type Tongue = (fr: string, en: string) => string;

export const tongueOf =
  (language: Language): Tongue =>
  (fr, en) =>
    typeset(agreed(language === "fr" ? fr : en, language), language);

/** Everything a page of the workspace is made with: the request, who asks, and the words of its language. */
export type Desk = {
  readonly c: Context<WorkEnv>;
  readonly means: WebMeans;
  readonly at: PageContext;
  readonly t: Tongue;
  readonly actor: Actor;
  /** Words beside the brand: the branch this person works for. */
  readonly place: string | undefined;
};

/** What an account may reach: rows of the certifiers where it holds a role, and no other. */
const narrowed = (means: WebMeans, { account, grants }: Actor): WebMeans => {
  const certifierIds = [...new Set(grants.map(({ certifierId }) => certifierId))];
  return { ...means, db: withinScope(means.db, { certifierIds, actor: account.id }) };
};

const deskOf = async (c: Context<WorkEnv>, means: WebMeans): Promise<Desk> => {
  const actor = c.get("actor");
  const page = pageOf(c, means);
  const held = [...new Set(actor.grants.map(({ role }) => roleWords[role][page.language]))];
  const at = { ...page, who: { name: actor.account.name, capacity: held.join(", ") } };
  const certifierIds = new Set(actor.grants.map(({ certifierId }) => certifierId));
  const [only] = certifierIds.size === 1 ? certifierIds : [];
  const certifier = only === undefined ? undefined : await findCertifier(means.db, only);
  return {
    c,
    means,
    at,
    t: tongueOf(at.language),
    actor,
    place: certifier && `${certifier.shortName}, IDCC ${certifier.idcc}`,
  };
};

/** A route of the workspace: it sees and changes rows of the actor's certifiers alone. */
export const atDesk =
  (means: WebMeans, answer: (desk: Desk) => Answer) =>
  async (c: Context<WorkEnv>): Promise<Response> =>
    answer(await deskOf(c, narrowed(means, c.get("actor"))));

/** A route about the account itself, which belongs to no certifier. */
export const atOwnAccount =
  (means: WebMeans, answer: (desk: Desk) => Answer) =>
  async (c: Context<WorkEnv>): Promise<Response> =>
    answer(await deskOf(c, means));

/** A route about a certifier as a whole, the first where the actor may do the act; refused with the reasons elsewhere. */
export const atCertifier = (
  means: WebMeans,
  name: ActName,
  answer: (desk: Desk, certifierId: string) => Answer,
) =>
  atDesk(means, (desk) => {
    const [certifierId] = certifiersWhere(desk.actor, name);
    if (certifierId !== undefined) return answer(desk, certifierId);
    const held = desk.actor.grants[0]?.certifierId ?? "";
    return refuse(desk, may(desk.actor, { name, certifierId: held, ...anyOwn }).findings);
  });

const anyOwn = { organisationId: own, organiserId: own, sessionId: own, personId: own };

/** What a page shows or hides by who reads it; every route asks for itself. */
export const allows = ({ actor }: Desk, name: ActName, about: Omit<Act, "name">): boolean =>
  may(actor, { name, ...about }).outcome === "granted";

/** A session as acts are asked about it; about candidates, for the actor's own organisation. */
export const aboutSession = ({ id, certifierId, organiserId }: Session) => ({
  certifierId,
  sessionId: id,
  organiserId,
  organisationId: own,
});

/** A route about one session, found by its reference; refused with the reasons before anything of it is loaded. */
export const inSession = (
  means: WebMeans,
  name: ActName,
  answer: (desk: Desk, session: Session) => Answer,
  about: Pick<Act, "personId"> = {},
) =>
  atDesk(means, async (desk) => {
    const session = await findSession(desk.means.db, desk.c.req.param("ref") ?? "");
    if (!session) return notFound(desk);
    const decision = may(desk.actor, { name, ...aboutSession(session), ...about });
    return decision.outcome === "granted" ? answer(desk, session) : refuse(desk, decision.findings);
  });

/** There is nothing at this address, or nothing of it for this person. */
export const notFound = ({ c, means }: Desk): Answer => answerFault(c, means, 404, "not-found");

/** A refusal with every reason. */
export const refuse = (
  desk: Desk,
  findings: readonly Finding[],
  status: ContentfulStatusCode = 403,
): Answer => {
  const { at, t } = desk;
  const title = t("Votre rôle ne le permet pas", "Your role does not allow it");
  return show(
    desk,
    <WorkPage desk={desk} title={title}>
      <div class="flow">
        <Verdict
          tone="no"
          says={`${title}.`}
          more={t("Rien n'a été fait.", "Nothing was done.")}
          settled={false}
          level={1}
        >
          <Reasons findings={findings} language={at.language} />
          <p>
            <a class="button quiet" href={href(at, "/travail")}>
              {t("Revenir à aujourd'hui", "Back to today")}
            </a>
          </p>
        </Verdict>
      </div>
    </WorkPage>,
    status,
  );
};

/** Answers a page. */
export const show = ({ c }: Desk, page: unknown, status: ContentfulStatusCode = 200): Promise<Response> =>
  render(c, page as HtmlEscapedString, status);

/** Sends on to a page after a form, with a message about what was done. */
export const done = ({ c, at }: Desk, path: string, notice?: NoticeCode, count?: number): Response => {
  if (notice) leaveNotice(c, notice, count);
  return c.redirect(href(at, path), 303);
};

/** Answers a file to keep. */
export const download = ({ c }: Desk, name: string, type: string, bytes: Uint8Array | string): Response => {
  c.header("Content-Type", type);
  c.header("Content-Disposition", `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}"`);
  return c.body(typeof bytes === "string" ? bytes : new Uint8Array(bytes));
};

const placesOf = ({ actor, t }: Desk): Place[] => {
  const places: readonly (readonly [readonly ActName[], string, Place["path"]])[] = [
    [[], t("Aujourd'hui", "Today"), "/travail"],
    [["see-sessions"], t("Sessions", "Sessions"), "/travail/sessions"],
    [["search"], t("Rechercher", "Search"), "/travail/recherche"],
    [["see-centres"], t("Centres", "Centres"), "/travail/centres"],
    [["see-holders-sent"], t("Accrochage", "Holders sent"), links.sendHolders],
    [["see-keys", "invite-people", "see-jury-pool"], t("Réglages", "Settings"), links.settings],
    [["answer-convocation"], t("Mes jurys", "My juries"), links.myJuries],
    [["note-mark"], t("Évaluations", "Assessments"), "/travail/evaluations"],
    [["see-own-data"], t("Mon parcours", "My path"), "/travail/mon-parcours"],
    [[], t("Certifications", "Certifications"), "/certifications"],
  ];
  return places.flatMap(([acts, label, path]) =>
    acts.length === 0 || acts.some((act) => certifiersWhere(actor, act).length > 0) ? [{ label, path }] : [],
  );
};

type WorkPageProps = {
  readonly desk: Desk;
  readonly title: string;
  readonly crumbs?: readonly Place[] | undefined;
  readonly here?: string | undefined;
  /** Address of the script of a page that works without a network. */
  readonly script?: string | undefined;
};

/** The frame of every page of the workspace. */
export const WorkPage: FC<PropsWithChildren<WorkPageProps>> = ({
  desk,
  title,
  crumbs,
  here,
  script,
  children,
}) => (
  <Page
    at={desk.at}
    title={title}
    nav={placesOf(desk)}
    place={desk.place}
    here={here}
    crumbs={[{ label: desk.t("Aujourd'hui", "Today"), path: "/travail" }, ...(crumbs ?? [])]}
    script={script}
    unlisted
  >
    {children}
  </Page>
);
