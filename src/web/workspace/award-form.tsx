import type { FC } from "hono/jsx";
import type { SessionFile } from "../../jury/index.ts";
import { TextField } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { Outcome, personName } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";
import { type Signer, SignerFields } from "./signer.tsx";

type Props = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly signer: Signer;
  readonly commission: boolean;
  readonly dayMissing: boolean;
  readonly typed: Typed;
};

/** Awards the session: where the commission decides, its day and what it did not follow. */
export const AwardForm: FC<Props> = ({ desk, file, signer, commission, dayMissing, typed }) => {
  const { t, at } = desk;
  const proposed = file.candidates.filter(
    ({ deliberation }) => deliberation?.outcome === "full" || deliberation?.outcome === "partial",
  );
  const label = t("Jour de la décision de la commission", "Day of the commission's decision");
  return (
    <form method="post" class="sheet flow" action={href(at, sessionPath(file.session, "attribution"))}>
      {commission ? (
        <>
          <TextField
            name="on"
            type="date"
            label={label}
            value={typed["on"]}
            faults={
              dayMissing
                ? [
                    {
                      field: "on",
                      label,
                      message: t(
                        "écrivez le jour où la commission a décidé",
                        "write the day the commission decided",
                      ),
                    },
                  ]
                : []
            }
            required
          />
          <fieldset>
            <legend>
              {t("Propositions que la commission n'a pas suivies", "Proposals the commission did not follow")}
            </legend>
            {proposed.map(({ candidacy, person, deliberation }) => (
              <label class="check">
                <input
                  type="checkbox"
                  name={`refuses-${candidacy.id}`}
                  value="oui"
                  checked={typed[`refuses-${candidacy.id}`] !== undefined}
                />
                <span>
                  {personName(person)} <Outcome desk={desk} deliberation={deliberation} />
                </span>
              </label>
            ))}
          </fieldset>
        </>
      ) : (
        <p>
          {t(
            `${proposed.length} dossier(s) donne(nt) droit à un certificat ou à des blocs. Les candidats qui ont une adresse reçoivent leur résultat.`,
            `${proposed.length} file(s) give a certificate or blocks. Candidates with an address receive their result.`,
          )}
        </p>
      )}
      <SignerFields desk={desk} signer={signer} of="award" />
      <p>
        <button type="submit">
          {commission
            ? t("Inscrire la décision de la commission", "Record the commission's decision")
            : t("Prononcer les attributions", "Make the awards")}
        </button>
      </p>
    </form>
  );
};
