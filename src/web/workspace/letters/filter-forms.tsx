import type { FC } from "hono/jsx";
import { letterKindWords } from "../../../notices/index.ts";
import { SelectField, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";

/** What was asked of the list, as it was typed. */
export type TypedFilter = {
  readonly session?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
};

export const FilterForm: FC<{ desk: Desk; typed: TypedFilter }> = ({ desk: { t, at }, typed }) => (
  <form method="get" action={href(at, links.letters)} class="sheet flow">
    <div class="wide-fields">
      <TextField
        name="session"
        label={t("Session (référence)", "Session (reference)")}
        value={typed.session}
        mono
      />
      <SelectField
        name="genre"
        label={t("Genre", "Kind")}
        value={typed.kind}
        options={[
          { value: "", label: t("Tous", "All") },
          ...Object.entries(letterKindWords).map(([value, words]) => ({ value, label: words[at.language] })),
        ]}
      />
      <SelectField
        name="etat"
        label={t("État", "State")}
        value={typed.state}
        options={[
          { value: "", label: t("Tous", "All") },
          { value: "waiting", label: t("En attente", "Waiting") },
          { value: "refused", label: t("Refusées", "Refused") },
          { value: "left", label: t("Parties", "Left") },
        ]}
      />
    </div>
    <p>
      <button type="submit" class="quiet">
        {t("Filtrer les lettres", "Filter the letters")}
      </button>
    </p>
  </form>
);

export const AddressForm: FC<{ desk: Desk; to: string | undefined }> = ({ desk: { t, at }, to }) => (
  <form method="post" action={href(at, links.letters)} class="flow narrow">
    <TextField name="address" type="email" label={t("Une adresse", "One address")} value={to} />
    <p>
      <button type="submit" class="quiet">
        {t("Chercher cette adresse", "Look for this address")}
      </button>
    </p>
  </form>
);
