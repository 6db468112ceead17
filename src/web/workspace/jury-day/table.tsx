import type { FC } from "hono/jsx";
import { atTable, deciding, type SessionFile, sittingOf } from "../../../jury/index.ts";
import { Reasons, Status, toneOf } from "../../components/index.ts";
import type { Desk } from "../desk.tsx";

/** Members who stand aside on a file. */
export const recusedOn = ({ recusals }: SessionFile, candidacyId: string): readonly string[] =>
  recusals.flatMap((one) => (one.candidacyId === candidacyId ? [one.memberId] : []));

type AtTable = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly recused?: readonly string[] | undefined;
};

/** How the jury stands now, each rule with its article. */
export const TableNow: FC<AtTable & { readonly title: string }> = ({ desk, file, recused = [], title }) => (
  <section class="flow" id="table-now" data-now="" aria-live="polite">
    <h2>{title}</h2>
    <Reasons findings={atTable(sittingOf(file), file.rules, recused)} language={desk.at.language} />
  </section>
);

/** The same in a few words, beside a name or under a title. */
export const TableBrief: FC<AtTable> = ({ desk: { t }, file, recused = [] }) => {
  const sitting = sittingOf(file);
  const members = deciding(sitting, recused);
  const of = (college: string): number => members.filter((one) => one.college === college).length;
  const counts =
    of("employees") + of("employers") > 0
      ? t(
          `${of("employees")} salarié(s), ${of("employers")} employeur(s)`,
          `${of("employees")} employee(s), ${of("employers")} employer(s)`,
        )
      : t(`${members.length} membre(s)`, `${members.length} member(s)`);
  return (
    <>
      {atTable(sitting, file.rules, recused).flatMap(({ code, outcome }) => {
        if (code === "quorum-reached" || code === "quorum-not-reached" || code === "quorum-not-stated")
          return [
            <Status tone={toneOf[outcome]}>
              {
                {
                  "quorum-reached": t(`Quorum : ${counts}`, `Quorum: ${counts}`),
                  "quorum-not-reached": t(`Pas de quorum : ${counts}`, `No quorum: ${counts}`),
                  "quorum-not-stated": t("Quorum à régler", "Quorum to settle"),
                }[code]
              }
            </Status>,
          ];
        if (code === "voices-uneven")
          return [<Status tone="unknown">{t("Voix inégales", "Uneven voices")}</Status>];
        if (code === "president-absent")
          return [<Status tone="no">{t("Présidence absente", "President away")}</Status>];
        return [];
      })}
    </>
  );
};
