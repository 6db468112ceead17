import { dayInParis } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import { certificationsOfCertifier, frameworkDraftsOf, frameworksOf } from "../../../referential/index.ts";
import { DataTable, Status } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { type Desk, show, WorkPage } from "../desk.tsx";
import { Empty } from "../parts.tsx";
import { versionName } from "./hand.ts";

/** The certifications of a certifier, each with the versions of its framework. */
export const frameworksPage = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { t, at, means } = desk;
  const certifications = await certificationsOfCertifier(means.db, certifierId);
  const drafts = new Map(
    (await frameworkDraftsOf(means.db, certifierId)).map((draft) => [draft.certificationId, draft]),
  );
  const held = await Promise.all(
    certifications.map(async (one) => ({ one, versions: await frameworksOf(means.db, one.id) })),
  );
  const known = held.filter(({ versions }) => versions.length > 0);
  const title = t(
    `${known.length} certification${known.length > 1 ? "s ont" : " a"} un référentiel`,
    `${known.length} certification${known.length > 1 ? "s have" : " has"} a framework`,
  );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Référentiels", "Frameworks")}>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Une version en vigueur ne se modifie pas : on en met une autre en vigueur, à partir d'un jour.",
            "A version in force is never edited: another is put in force, from a day on.",
          )}
        </p>
      </div>
      {known.length === 0 ? (
        <Empty says={t("Aucun référentiel n'est connu.", "No framework is known.")} />
      ) : (
        <DataTable
          id="frameworks"
          caption={t("Référentiels et leurs versions", "Frameworks and their versions")}
          stack
          columns={[
            { head: t("Certification", "Certification") },
            { head: t("Blocs, compétences", "Blocks, competences") },
            { head: t("Versions", "Versions") },
          ]}
          rows={known.map(({ one, versions }) => {
            const last = versions.at(-1);
            const draft = drafts.get(one.id);
            const blocks = last?.blocks ?? [];
            const count = blocks.reduce((sum, { competences }) => sum + competences.length, 0);
            return {
              cells: [
                <a href={href(at, links.framework(one.id))}>
                  {one.kind} {typeset(one.title, "fr")}
                </a>,
                `${blocks.length}, ${count}`,
                <>
                  {versions.map((version) => (
                    <>
                      <span class="number">{versionName(version)}</span>
                      {version.from ? `, ${t("dès le", "from")} ${dayText(version.from, at.language)}` : ""}
                      <br />
                    </>
                  ))}
                  {draft ? (
                    <Status tone="todo">
                      {t(
                        `Projet enregistré le ${dayText(dayInParis(draft.savedAt), at.language)}`,
                        `Draft saved on ${dayText(dayInParis(draft.savedAt), at.language)}`,
                      )}
                    </Status>
                  ) : null}
                </>,
              ],
            };
          })}
        />
      )}
    </WorkPage>,
  );
};
