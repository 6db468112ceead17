import type { FC } from "hono/jsx";
import type { HeldCredit } from "../../../assessment/index.ts";
import type { Certificate } from "../../../certificate/index.ts";
import { dayText } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { Reasons } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { certificatePath } from "../certificates.tsx";
import type { Desk } from "../desk.tsx";
import { partName } from "./part-name.ts";
import type { Path } from "./path.ts";

/** What a person has already: documents, parts kept and until when, and where these lead. */
export const Holdings: FC<{ desk: Desk; path: Path }> = ({ desk, path }) => {
  const { t } = desk;
  const { certificates } = path;
  const credits = [...path.credits, ...path.undated];
  return (
    <>
      <section class="sheet flow">
        <h2>{t("Ce que j'ai déjà", "What I have already")}</h2>
        {certificates.length === 0 && credits.length === 0 ? (
          <p class="small">{t("Aucun document n'est encore délivré.", "No document is issued yet.")}</p>
        ) : null}
        {certificates.map((certificate) => (
          <Document desk={desk} certificate={certificate} />
        ))}
        {certificates.length > 0 ? <Wallet desk={desk} /> : null}
        <Kept desk={desk} path={path} credits={credits} />
      </section>
      <Bridges desk={desk} path={path} />
    </>
  );
};

const Document: FC<{ desk: Desk; certificate: Certificate }> = ({ desk, certificate }) => {
  const { t, at } = desk;
  const { number, title, variant } = certificate;
  const act = (path: string, label: string) => (
    <li>
      <a href={href(at, path)}>
        {label}
        <span class="visually-hidden"> {number}</span>
      </a>
    </li>
  );
  return (
    <div>
      <p>
        <strong>{variant === "certificate" ? t("Certificat", "Certificate") : typeset(title, "fr")}</strong>
        <br />
        <span class="number">{number}</span>
      </p>
      <ul class="plain">
        {act(certificatePath(number, "pdf"), t("Télécharger le PDF", "Download the PDF"))}
        {act(certificatePath(number, "json"), t("Fichier pour portefeuille (JSON)", "Wallet file (JSON)"))}
        {act(links.certificate(number), t("Voir ce que voit un employeur", "See what an employer sees"))}
        {act(
          certificatePath(number, "partages"),
          t("Le montrer : lien, LinkedIn", "Show it: link, LinkedIn"),
        )}
      </ul>
    </div>
  );
};

const Wallet: FC<{ desk: Desk }> = ({ desk: { t } }) => (
  <p class="small">
    {t(
      "Pour un portefeuille numérique : enregistrez le fichier JSON, puis ouvrez-le par « Ajouter » ou « Importer » dans une application qui lit les justificatifs Open Badges 3.0.",
      "For a digital wallet: save the JSON file, then open it with “Add” or “Import” in an app that reads Open Badges 3.0 credentials.",
    )}
  </p>
);

/** Parts kept, grouped by the day until which they are, each group with its text. */
const Kept: FC<{ desk: Desk; path: Path; credits: readonly HeldCredit[] }> = ({ desk, path, credits }) => {
  const { t, at } = desk;
  if (credits.length === 0) return null;
  const ends = [...new Set(credits.map(({ until }) => until))];
  return (
    <>
      <h3>{t("Acquis et gardé", "Won and kept")}</h3>
      <ul class="reasons">
        {ends.map((until) => {
          const kept = credits.filter((credit) => credit.until === until);
          const rule = kept[0]?.rule;
          return (
            <li data-status="ok">
              <p>
                <strong>{kept.map(({ code }) => partName(path, code)).join(", ")}</strong>{" "}
                {endText(until, desk)}
              </p>
              {rule ? <p class="source">{typeset(wordCitation(rule, at.language), at.language)}</p> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const endText = (until: HeldCredit["until"], { t }: Desk): string => {
  if (until === "life") return t("gardé à vie", "kept for life");
  if (until === "not-stated") return t("gardé, sans dernier jour connu", "kept, with no last day known");
  return t(`jusqu'au ${dayText(until)}`, `until ${dayText(until, "en")}`);
};

/** Where what is held leads: other certifications, by the texts that say so, and the branches that count it. */
const Bridges: FC<{ desk: Desk; path: Path }> = ({ desk, path }) => {
  const { t, at } = desk;
  const { bridges, others, certificates, file } = path;
  const whole = certificates.some(({ variant }) => variant === "certificate");
  if (bridges.length === 0 && others.length === 0 && !whole) return null;
  return (
    <section class="flow">
      <h2>{t("Où cela mène", "Where it leads")}</h2>
      {bridges.map(({ wants, decision }) => (
        <details>
          <summary>
            {decision.outcome === "granted"
              ? t(`Vaut aussi : ${wants}`, `Also stands for: ${wants}`)
              : t(`Mène à : ${wants}`, `Leads to: ${wants}`)}
          </summary>
          <Reasons findings={decision.findings} language={at.language} />
        </details>
      ))}
      {others.map(({ id, kind, title }) => (
        <p>
          {t("Le jury peut aussi vous accorder : ", "The jury may also grant you: ")}
          <a href={href(at, links.certification(id))}>
            {kind} {typeset(title, "fr")}
          </a>
        </p>
      ))}
      {whole ? (
        <p class="small">
          <a href={href(at, `${links.recognition}?certification=${file.certification.id}`)}>
            {t("Dans quelles branches il compte", "In which branches it counts")}
          </a>
        </p>
      ) : null}
    </section>
  );
};
