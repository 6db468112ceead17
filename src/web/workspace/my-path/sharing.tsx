import type { FC } from "hono/jsx";
import { z } from "zod";
import {
  type Certificate,
  type SharedLink,
  type SharedPart,
  shareCertificate,
  sharedLinksOf,
  sharedMonths,
  sharedParts,
  withdrawShared,
} from "../../../certificate/index.ts";
import { addDays, dayInParis } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import { NoticeLine, SelectField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { certificatePath, withCertificate } from "../certificates.tsx";
import { type Desk, done, show, WorkPage } from "../desk.tsx";
import { oneOf, readTyped, ticked, typedIn } from "../form.ts";
import { Act } from "../parts.tsx";

const sharingPath = (number: string): string => certificatePath(number, "partages");

export const sharingPage = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "share-certificate", (certificate) => page(desk, certificate));

type Shown = { readonly token?: string | undefined; readonly tooMany?: boolean };

/** How a holder shows a certificate: the links they made, a new one, and their LinkedIn profile. */
const page = async (
  desk: Desk,
  certificate: Certificate,
  { token, tooMany = false }: Shown = {},
): Promise<Response> => {
  const { t, at, means } = desk;
  const made = await sharedLinksOf(means.db, certificate.number, means.world.now());
  const title = t("Montrer mon certificat", "Show my certificate");
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Mon parcours", "My path"), path: "/travail/mon-parcours" }]}
      here={title}
    >
      <div class="title">
        <p class="kicker">{typeset(certificate.title, "fr")}</p>
        <h1>{title}</h1>
      </div>
      <div class="flow">
        {token ? <Fresh desk={desk} address={`${means.publicUrl}${href(at, links.shared(token))}`} /> : null}
        {tooMany ? (
          <NoticeLine status="no" live>
            {t(
              "Dix liens sont déjà ouverts : retirez-en un d'abord.",
              "Ten links are open already: withdraw one first.",
            )}
          </NoticeLine>
        ) : null}
        <NewLink desk={desk} number={certificate.number} />
        <Made desk={desk} number={certificate.number} made={made} />
        <LinkedIn desk={desk} certificate={certificate} />
      </div>
    </WorkPage>,
    tooMany ? 422 : 200,
  );
};

const Fresh: FC<{ desk: Desk; address: string }> = ({ desk: { t }, address }) => (
  <section class="sheet flow" aria-labelledby="lien">
    <h2 id="lien">{t("Votre lien est prêt", "Your link is ready")}</h2>
    <p>
      <a class="number" href={address}>
        {address}
      </a>
    </p>
    <p>
      {t(
        "Copiez-le maintenant : il n'est montré qu'une fois, et nous n'en gardons qu'une empreinte. Qui l'a voit ce que vous avez choisi, et rien d'autre.",
        "Copy it now: it is shown once, and we keep a fingerprint of it alone. Whoever has it sees what you chose and nothing else.",
      )}
    </p>
  </section>
);

const partLabels = ({ t }: Desk): Readonly<Record<SharedPart, string>> => ({
  name: t("mon nom", "my name"),
  blocks: t("les blocs acquis", "the blocks acquired"),
  "jury-day": t("le jour du jury", "the day of the jury"),
});

const NewLink: FC<{ desk: Desk; number: string }> = ({ desk, number }) => {
  const { t, at } = desk;
  const labels = partLabels(desk);
  return (
    <form method="post" action={href(at, sharingPath(number))} class="sheet flow">
      <h2>{t("Faire un lien", "Make a link")}</h2>
      <p>
        {t(
          "Il montre toujours le titre, le certificateur, le numéro, le jour de délivrance, et si le certificat vaut aujourd'hui.",
          "It always shows the title, the certifier, the number, the day of issue, and whether the certificate counts today.",
        )}
      </p>
      <fieldset>
        <legend>{t("Il montre aussi", "It shows too")}</legend>
        {sharedParts.map((part) => (
          <label class="check">
            <input type="checkbox" name={part} value="oui" /> {labels[part]}
          </label>
        ))}
      </fieldset>
      <SelectField
        name="months"
        label={t("Pendant", "For")}
        options={sharedMonths.map((months) => ({
          value: String(months),
          label: t(`${months} mois`, `${months} month${months > 1 ? "s" : ""}`),
        }))}
      />
      <p>
        <button type="submit">{t("Faire le lien", "Make the link")}</button>
      </p>
    </form>
  );
};

const Made: FC<{ desk: Desk; number: string; made: readonly SharedLink[] }> = ({ desk, number, made }) => {
  const { t, at } = desk;
  const labels = partLabels(desk);
  if (made.length === 0) return null;
  return (
    <section class="flow">
      <h2>{t("Mes liens ouverts", "My open links")}</h2>
      <ul class="ruled">
        {made.map(({ id, parts, madeAt, endsAt }, i) => {
          const day = dayText(dayInParis(madeAt), at.language);
          const shows =
            parts.length === 0
              ? t("rien de plus", "nothing more")
              : parts.map((part) => labels[part]).join(", ");
          return (
            <li class="row">
              <span>
                {t(
                  `Lien ${i + 1}, fait le ${day}. Montre aussi : ${shows}.`,
                  `Link ${i + 1}, made on ${day}. Shows too: ${shows}.`,
                )}
                <br />
                <span class="small">
                  {t("Jusqu'au", "Until")} {dayText(addDays(dayInParis(endsAt), -1), at.language)}
                </span>
              </span>
              <Act
                action={href(at, `${sharingPath(number)}/retirer`)}
                quiet
                label={t(`Retirer le lien ${i + 1}`, `Withdraw link ${i + 1}`)}
                hidden={{ link: id }}
              />
            </li>
          );
        })}
      </ul>
      <p class="small">
        {t(
          "Nous ne gardons pas qui ouvre un lien, ni combien de fois.",
          "We keep neither who opens a link nor how often.",
        )}
      </p>
    </section>
  );
};

/** The address at which LinkedIn offers to add a certification; the person's own click sends these fields, nothing of ours does. */
const linkedInAddress = (desk: Desk, { title, number, issuedOn, content }: Certificate): string => {
  const [year, month] = issuedOn.split("-");
  const query = new URLSearchParams({
    startTask: "CERTIFICATION_NAME",
    name: title,
    organizationName: content.award.certifier.name,
    issueYear: year ?? "",
    issueMonth: String(Number(month)),
    certUrl: `${desk.means.publicUrl}${links.certificate(number)}`,
    certId: number,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
};

const LinkedIn: FC<{ desk: Desk; certificate: Certificate }> = ({ desk, certificate }) => {
  const { t } = desk;
  return (
    <section class="flow">
      <h2>{t("Mon profil LinkedIn", "My LinkedIn profile")}</h2>
      <p>
        {t(
          "Ce lien s'ouvre chez LinkedIn et lui donne le titre, le certificateur, le mois de délivrance, le numéro et l'adresse publique de ce numéro. Rien ne part avant votre clic.",
          "This link opens at LinkedIn and gives it the title, the certifier, the month of issue, the number and the public address of that number. Nothing leaves before your click.",
        )}
      </p>
      <p>
        <a class="button quiet" rel="noreferrer external" href={linkedInAddress(desk, certificate)}>
          {t("Ajouter à mon profil LinkedIn", "Add to my LinkedIn profile")}
        </a>
      </p>
    </section>
  );
};

const Asked = z.object({
  name: ticked,
  blocks: ticked,
  "jury-day": ticked,
  months: oneOf(["1", "6", "12"]).transform((written) => Number(written) as 1 | 6 | 12),
});

export const shareOne = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "share-certificate", async (certificate) => {
    const read = readTyped(Asked, await typedIn(desk.c), {}, desk.t);
    if (!read.ok) return page(desk, certificate);
    const { months, ...chosen } = read.value;
    const { db, world } = desk.means;
    const parts = sharedParts.filter((part) => chosen[part]);
    const token = await shareCertificate(db, world, certificate, { parts, months });
    desk.c.header("Cache-Control", "no-store");
    return page(desk, certificate, { token, tooMany: token === undefined });
  });

export const withdrawOneShare = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "share-certificate", async (certificate) => {
    const id = z.uuid().safeParse((await typedIn(desk.c))["link"]);
    const gone = id.success && (await withdrawShared(desk.means.db, desk.means.world, certificate, id.data));
    return gone
      ? done(desk, sharingPath(certificate.number), "share-withdrawn")
      : done(desk, sharingPath(certificate.number));
  });
