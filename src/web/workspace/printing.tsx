import type { FC } from "hono/jsx";
import { type Certificate, mostInCopy, printingCopy } from "../../certificate/index.ts";
import type { Session } from "../../jury/index.ts";
import { href } from "../page.ts";
import { type Desk, download, notFound } from "./desk.tsx";
import { documentsOf } from "./session-documents.ts";
import { sessionPath } from "./session-frame.tsx";

/** How many sheets are printed and sealed; nothing once all are. */
export const Printing: FC<{ desk: Desk; session: Session; printed: number; of: number }> = ({
  desk: { t, at },
  session,
  printed,
  of,
}) =>
  printed < of ? (
    <div class="sheet flow">
      <p>
        <label for="printing">
          {t(`${printed} PDF prêt(s) sur ${of}`, `${printed} PDF ready out of ${of}`)}
        </label>
        <br />
        <progress id="printing" value={String(printed)} max={String(of)} />
      </p>
      <p>
        <a href={href(at, sessionPath(session, "certificats"))}>{t("Actualiser", "Refresh")}</a>
      </p>
    </div>
  ) : null;

/** A link for each file to print: there is more than one only for a very large session. */
export const PrintingCopies: FC<{ desk: Desk; session: Session; inForce: number }> = ({
  desk: { t, at },
  session,
  inForce: count,
}) => (
  <>
    {Array.from({ length: Math.ceil(count / mostInCopy) }, (_, i) => {
      const [from, to] = [i * mostInCopy + 1, Math.min((i + 1) * mostInCopy, count)];
      return (
        <p>
          <a href={href(at, sessionPath(session, `certificats/impression/${i + 1}`))}>
            {t(
              `Imprimer les documents ${from} à ${to} : un PDF, une page par document, sans cachet électronique`,
              `Print documents ${from} to ${to}: one PDF, a page for each, without electronic seal`,
            )}
          </a>
        </p>
      );
    })}
  </>
);

export const inForce = (certificates: readonly Certificate[]): Certificate[] =>
  certificates.filter(({ state }) => state === "issued");

/** Documents of the session in force, in one file for a printer; the part asked of a very large session. */
export const printSession = async (desk: Desk, session: Session): Promise<Response> => {
  const { certificates } = await documentsOf(desk, session);
  const part = Number(desk.c.req.param("part"));
  const asked = inForce(certificates).slice((part - 1) * mostInCopy, part * mostInCopy);
  const pdf = await printingCopy(desk.means.db, desk.means, asked);
  return pdf
    ? download(desk, `impression-${session.reference}-${part}.pdf`, "application/pdf", pdf)
    : notFound(desk);
};
