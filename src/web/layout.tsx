import { fileURLToPath } from "node:url";
import type { Child, FC, PropsWithChildren } from "hono/jsx";
import { assetsOf } from "./assets.ts";
import { NoticeLine } from "./components/notice.tsx";
import { links } from "./links.ts";
import { href, type PageContext } from "./page.ts";
import { layoutWords as say } from "./words.ts";

/** A place in a navigation or a breadcrumb; `path` without its language. */
export type Place = { readonly label: Child; readonly path: string };

export type PageProps = {
  readonly at: PageContext;
  /** The answer the page gives, as the browser's title: "Ce certificat est authentique". */
  readonly title: string;
  /** Steps from the home page to the page before this one. */
  readonly crumbs?: readonly Place[] | undefined;
  /** The last step of the breadcrumb: this page. */
  readonly here?: Child | undefined;
  /** Another navigation than the public one: that of a workspace. */
  readonly nav?: readonly Place[] | undefined;
  /** Words beside the brand: "Métallurgie, IDCC 3248". */
  readonly place?: string | undefined;
  /** Kept out of search engines: pages of one certificate, of one person. */
  readonly unlisted?: boolean | undefined;
  /** Address of the script that makes a part of the page work by itself; every page works without. */
  readonly script?: string | undefined;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The mark: a seal in two halves, one full and one outlined. Neither makes a circle alone. */
const Mark: FC = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M12.6 1.5v25A12.6 12.6 0 0 1 12.6 1.5z" />
    <path fill="none" stroke="currentColor" stroke-width="1.5" d="M15.9 2.3v23.4a11.9 11.9 0 0 0 0-23.4z" />
  </svg>
);

/** The frame of every page: head, header, breadcrumb, main, footer. */
export const Page: FC<PropsWithChildren<PageProps>> = ({
  at,
  title,
  crumbs,
  here,
  nav,
  place,
  unlisted,
  script,
  children,
}) => (
  <html lang={at.language}>
    <Head at={at} title={title} unlisted={unlisted} script={script} />
    <body>
      <Header at={at} nav={nav ?? publicPlaces(at)} place={place} />
      <main class="page" id="main">
        {here === undefined ? null : <Crumbs at={at} crumbs={crumbs ?? []} here={here} />}
        {at.notice ? (
          <NoticeLine status={at.notice.status} live>
            {at.notice.text}
          </NoticeLine>
        ) : null}
        {children}
      </main>
      <Footer at={at} />
    </body>
  </html>
);

const Head: FC<Pick<PageProps, "at" | "title" | "unlisted" | "script">> = ({
  at,
  title,
  unlisted,
  script,
}) => {
  const assets = assetsOf(root);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – OpenCQP`}</title>
      {unlisted ? <meta name="robots" content="noindex" /> : null}
      <link rel="icon" type="image/svg+xml" href={assets.href("seal.svg")} />
      <link rel="alternate" hreflang="fr" href={`${href({ language: "fr" }, at.path)}${at.query}`} />
      <link rel="alternate" hreflang="en" href={`${href({ language: "en" }, at.path)}${at.query}`} />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={assets.href("commissioner.woff2")}
        crossorigin="anonymous"
      />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={assets.href("newsreader.woff2")}
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={assets.href("site.css")} />
      {script ? <script type="module" src={script} /> : null}
    </head>
  );
};

const publicPlaces = ({ language }: PageContext): readonly Place[] => [
  { label: say.verify[language], path: links.verify },
  { label: say.find[language], path: links.certifications },
  { label: say.recognised[language], path: links.recognition },
  { label: say.eligible[language], path: links.eligibility },
  { label: say.figures[language], path: links.statistics },
];

/** True for the place itself and for the pages below it; a certificate's page is below verification. */
const isCurrent = (at: PageContext, path: string): boolean =>
  at.path === path ||
  (path !== links.work && at.path.startsWith(`${path}/`)) ||
  (path === links.verify && /^\/v\//i.test(at.path));

const Header: FC<{ at: PageContext; nav: readonly Place[]; place: string | undefined }> = ({
  at,
  nav,
  place,
}) => (
  <header class="site-header">
    <a class="skip" href="#main">
      {say.skip[at.language]}
    </a>
    <div class="page">
      <a class="brand" href={href(at, links.home)}>
        <Mark />
        OpenCQP <small>{place ?? say.brand[at.language]}</small>
      </a>
      <nav class="site-nav" aria-label={say.mainNav[at.language]}>
        <ul>
          {nav.map(({ label, path }) => (
            <li>
              <a href={href(at, path)} aria-current={isCurrent(at, path) ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {at.who ? (
        <div class="identity">
          <a href={href(at, links.work)}>{at.who.name}</a>
          {at.who.capacity ? <small>{at.who.capacity}</small> : null}
          <span>
            <a href={href(at, links.account)}>{say.account[at.language]}</a>
          </span>
          <form method="post" action={href(at, links.signOut)}>
            <button type="submit">{say.signOut[at.language]}</button>
          </form>
        </div>
      ) : (
        <a class="button quiet" href={href(at, links.signIn)}>
          {say.signIn[at.language]}
        </a>
      )}
    </div>
  </header>
);

const Crumbs: FC<{ at: PageContext; crumbs: readonly Place[]; here: Child }> = ({ at, crumbs, here }) => (
  <nav class="crumbs" aria-label={say.crumbs[at.language]}>
    <ol>
      <li>
        <a href={href(at, links.home)}>{say.home[at.language]}</a>
      </li>
      {crumbs.map(({ label, path }) => (
        <li>
          <a href={href(at, path)}>{label}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
);

const Footer: FC<{ at: PageContext }> = ({ at }) => {
  const other = at.language === "fr" ? "en" : "fr";
  return (
    <footer class="site-footer">
      {at.demonstration ? (
        <div class="page demonstration">
          <p>{say.demonstration[at.language]}</p>
        </div>
      ) : null}
      <div class="page row ends">
        <p>{say.footer[at.language]}</p>
        <nav aria-label={say.footerNav[at.language]}>
          <ul>
            <li>
              <a href={href(at, links.rulebooks)}>{say.rulebooks[at.language]}</a>
            </li>
            <li>
              <a href={href(at, links.log)}>{say.log[at.language]}</a>
            </li>
            <li>
              <a href={href(at, links.mentions)}>{say.mentions[at.language]}</a>
            </li>
            <li>
              <a href={`${href({ language: other }, at.path)}${at.query}`} hreflang={other} lang={other}>
                {say.otherLanguage[at.language]}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
};
