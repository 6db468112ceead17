import type { FC } from "hono/jsx";
import type { Session, SessionFile } from "../../jury/index.ts";
import { collegeWords } from "../../language/index.ts";
import { type FieldFault, SelectField, TextField } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { capital } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";

export const memberLabels = ({ t }: Desk) => ({
  name: t("Nom", "Name"),
  college: t("Collège", "College"),
  organisation: t("Organisation", "Organisation"),
  capacity: t("Qualité", "Capacity"),
  email: t("Courriel (facultatif)", "E-mail (optional)"),
});

export const AppointForm: FC<{
  desk: Desk;
  session: Session;
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, session, typed, faults }) => {
  const { t, at } = desk;
  const labels = memberLabels(desk);
  return (
    <section class="flow">
      <h2>{t("Désigner un membre", "Appoint a member")}</h2>
      <form method="post" action={href(at, sessionPath(session, "jury/membres"))} class="sheet flow">
        <div class="wide-fields">
          <TextField name="name" label={labels.name} value={typed["name"]} faults={faults} required />
          <SelectField
            name="college"
            label={labels.college}
            value={typed["college"]}
            faults={faults}
            options={(["employees", "employers", "none"] as const).map((value) => ({
              value,
              label: capital(collegeWords[value][at.language]),
            }))}
          />
          <TextField
            name="organisation"
            label={labels.organisation}
            value={typed["organisation"]}
            faults={faults}
            required
          />
          <TextField
            name="capacity"
            label={labels.capacity}
            value={typed["capacity"]}
            faults={faults}
            required
          />
          <TextField name="email" type="email" label={labels.email} value={typed["email"]} faults={faults} />
        </div>
        <p>
          <label class="check">
            <input type="checkbox" name="presides" value="oui" checked={typed["presides"] !== undefined} />{" "}
            {t("Préside le jury", "Presides the jury")}
          </label>
          <label class="check">
            <input
              type="checkbox"
              name="vicePresides"
              value="oui"
              checked={typed["vicePresides"] !== undefined}
            />{" "}
            {t("En assure la vice-présidence", "Is its vice-president")}
          </label>
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Désigner ce membre", "Appoint this member")}
          </button>
        </p>
      </form>
    </section>
  );
};

/** Members who could not sign the minutes: nobody signs for another, and they have no account of their own yet. */
export const AddressForm: FC<{
  desk: Desk;
  file: SessionFile;
  accounts: ReadonlyMap<string, string>;
}> = ({ desk, file: { session, members }, accounts }) => {
  const { t, at } = desk;
  const without = members.filter(({ id }) => !accounts.has(id));
  if (without.length === 0 || session.state === "minutes-signed" || session.state === "awarded") return null;
  return (
    <details>
      <summary>
        {t(
          `${without.length} membre(s) sans courriel, qui ne pourront pas signer le procès-verbal`,
          `${without.length} member(s) without an e-mail, who cannot sign the minutes`,
        )}
      </summary>
      {without.map(({ id, name }) => (
        <form
          method="post"
          action={href(at, sessionPath(session, `jury/membres/${id}/adresse`))}
          class="search"
        >
          <p class="field">
            <label for={`email-${id}`}>{t(`Courriel de ${name}`, `E-mail of ${name}`)}</label>
            <input id={`email-${id}`} name="email" type="email" autocomplete="off" required />
          </p>
          <button type="submit" class="quiet">
            {t("Enregistrer", "Save")}
            <span class="visually-hidden"> {name}</span>
          </button>
        </form>
      ))}
    </details>
  );
};

export const UnionsForm: FC<{
  desk: Desk;
  session: Session;
  typed: Typed;
  faults: readonly FieldFault[];
  source: string;
}> = ({ desk, session, typed, faults, source }) => {
  const { t, at } = desk;
  return (
    <form method="post" action={href(at, sessionPath(session, "jury/syndicats"))} class="sheet flow">
      <p class="source">{source}</p>
      <div class="wide-fields">
        <TextField
          name="asked"
          type="date"
          label={t("Sollicitées le", "Asked on")}
          value={typed["asked"] ?? session.unionsInvitedOn}
          faults={faults}
          required
        />
        <TextField
          name="unions"
          label={t("Combien d'organisations représentatives", "How many representative unions")}
          value={typed["unions"] ?? (session.unions === undefined ? undefined : String(session.unions))}
          faults={faults}
          inputmode="numeric"
          required
        />
      </div>
      <p>
        <button type="submit" class="quiet">
          {t("Dater la demande", "Date the request")}
        </button>
      </p>
    </form>
  );
};
