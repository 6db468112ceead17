import type { FC } from "hono/jsx";
import type { StateRequest } from "../../certificate/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText, stateReasonWords } from "../../language/index.ts";
import { Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { certificatePath } from "./certificates.tsx";
import type { Desk } from "./desk.tsx";
import { Act } from "./parts.tsx";
import { type Signer, SignerFields } from "./signer.tsx";

export const reasonText = (reason: StateRequest["reasonClass"], { at }: Desk): string =>
  stateReasonWords[reason][at.language];

/** A change that one person asked for, and that the president confirms when it is not the one who asked. */
export const Waiting: FC<{
  desk: Desk;
  request: StateRequest;
  signer: Signer;
  asker: string;
  confirming: "may" | "own" | "not-president";
}> = ({ desk, request, signer, asker, confirming }) => {
  const { t, at } = desk;
  const says = {
    issued: t("Un rétablissement est demandé.", "A reinstatement is asked."),
    suspended: t("Une suspension est demandée.", "A suspension is asked."),
    revoked: t("Un retrait est demandé.", "A revocation is asked."),
    corrected: t("Une correction de l'identité est demandée.", "A correction of the identity is asked."),
  }[request.to];
  const to = (step: string) => href(at, certificatePath(request.number, step));
  return (
    <Verdict
      tone="warn"
      says={says}
      more={t(
        `Par ${asker}, le ${dayText(dayInParis(request.askedAt))} : ${reasonText(request.reasonClass, desk)}.`,
        `By ${asker}, on ${dayText(dayInParis(request.askedAt), "en")}: ${reasonText(request.reasonClass, desk)}.`,
      )}
      settled={false}
      id="request"
    >
      {request.holder ? <AskedIdentity desk={desk} holder={request.holder} /> : null}
      <p>{effects(request.to, desk)}</p>
      <div class="flow">
        {confirming !== "may" ? (
          <p>
            {confirming === "own"
              ? t(
                  "Il faut une seconde personne : vous ne pouvez pas confirmer votre propre demande.",
                  "A second person is needed: you cannot confirm your own request.",
                )
              : t("La présidence confirme, ou non.", "The president confirms, or not.")}
          </p>
        ) : (
          <form method="post" action={to("confirmer")} class="flow">
            <input type="hidden" name="request" value={request.id} />
            <SignerFields desk={desk} signer={signer} />
            <p>
              <button type="submit" class="danger">
                {t("Confirmer le changement", "Confirm the change")}
              </button>
            </p>
          </form>
        )}
        <Act
          action={to("reprendre")}
          quiet
          label={t("Ne rien changer", "Change nothing")}
          hidden={{ request: request.id }}
        />
      </div>
    </Verdict>
  );
};

/** The identity that a corrected edition would bear. */
const AskedIdentity: FC<{ desk: Desk; holder: NonNullable<StateRequest["holder"]> }> = ({
  desk: { t, at },
  holder: { firstNames, birthName, usageName, bornOn, birthPlace },
}) => (
  <p>
    <strong>{[...firstNames, birthName].join(" ")}</strong>
    {usageName ? t(`, nom d'usage ${usageName}`, `, usage name ${usageName}`) : null}
    {bornOn ? t(`, né(e) le ${dayText(bornOn)}`, `, born on ${dayText(bornOn, at.language)}`) : null}
    {birthPlace ? t(` à ${birthPlace}`, ` in ${birthPlace}`) : null}
  </p>
);

const effects = (to: StateRequest["to"], { t }: Desk): string =>
  ({
    revoked: t(
      "Le retrait sera public, avec son motif par catégorie. Il est définitif : la liste des retraits le portera.",
      "The revocation will be public, with its class of reason. It is final: the list of revocations will bear it.",
    ),
    suspended: t(
      "La suspension sera publique, au registre. Elle se répare par un rétablissement, public lui aussi.",
      "The suspension will be public, in the register. It is repaired by a reinstatement, public too.",
    ),
    issued: t(
      "Le certificat sera de nouveau en cours, et ce changement public.",
      "The certificate will be in force again, and this change public.",
    ),
    corrected: t(
      "Un exemplaire corrigé sera signé sous le même numéro ; le précédent sera retiré, sans que le public voie l'identité.",
      "A corrected edition will be signed under the same number; the former one will be revoked, and the public sees no identity.",
    ),
  })[to];
