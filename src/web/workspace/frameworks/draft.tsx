import type { FC } from "hono/jsx";
import { frameworkDiff, type Opened, readOutline } from "../../../referential/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { momentText } from "../../public/checks.ts";
import type { Desk } from "../desk.tsx";
import { Act } from "../parts.tsx";
import { Effect } from "./effect.tsx";
import type { InHand } from "./hand.ts";

type Kept = { readonly desk: Desk; readonly draft: NonNullable<InHand["draft"]> };

/** Fields that say what a form was opened upon. */
export const openedFields = ({ formerId, draft }: Opened): Readonly<Record<string, string>> => ({
  former: formerId,
  draft: draft ?? "",
});

/** Who saved the draft and when, and the way to discard it for who may. */
export const DraftHead: FC<Kept & { opened: Opened; keeps: boolean }> = ({ desk, draft, opened, keeps }) => {
  const { t, at } = desk;
  const when = momentText(draft.savedAt, at.language);
  return (
    <section class="flow" aria-labelledby="draft-kept">
      <h2 id="draft-kept">{t("Un projet est enregistré", "A draft is saved")}</h2>
      <p>
        {t(`Par ${draft.savedByName}, le ${when}.`, `By ${draft.savedByName}, on ${when}.`)}{" "}
        {t(
          "Il n'a aucun effet tant qu'il n'est pas mis en vigueur.",
          "It has no effect until it is put in force.",
        )}
      </p>
      {keeps ? (
        <details>
          <summary>{t("Écarter ce projet", "Discard this draft")}</summary>
          <p>
            {t(
              "Ce qui y est écrit est perdu ; la version en main reste telle quelle.",
              "What is written in it is lost; the version in hand stays as it is.",
            )}
          </p>
          <Act
            action={href(at, links.frameworkPart(draft.certificationId, "projet/ecarter"))}
            label={t("Écarter le projet", "Discard the draft")}
            hidden={openedFields(opened)}
            danger
          />
        </details>
      ) : null}
    </section>
  );
};

/** What another hand saved since: whose it is, what the reader's own would change in it, and its whole text. */
export const SavedMeanwhile: FC<Kept & { mine: string }> = ({ desk, draft, mine }) => {
  const { t, at } = desk;
  const [theirs, ours] = [readOutline(draft.outline), readOutline(mine)];
  const when = momentText(draft.savedAt, at.language);
  return (
    <section class="flow" aria-labelledby="saved-meanwhile">
      <h2 id="saved-meanwhile">
        {t(`Le projet de ${draft.savedByName}`, `The draft of ${draft.savedByName}`)}
      </h2>
      <p>
        {t(
          `Enregistré le ${when}. Enregistrer ou mettre en vigueur le vôtre, plus bas, le remplacera.`,
          `Saved on ${when}. Saving yours, below, or putting it in force will replace it.`,
        )}{" "}
        <a href={href(at, links.framework(draft.certificationId))}>
          {t("Reprendre le projet enregistré", "Take up the saved draft")}
        </a>
      </p>
      {theirs.ok && ours.ok ? (
        <Effect
          desk={desk}
          id="mine-in-theirs"
          caption={t("Ce que le vôtre y changerait", "What yours would change in it")}
          changes={frameworkDiff(theirs.blocks, ours.blocks)}
        />
      ) : null}
      <details>
        <summary>{t("Le lire en entier", "Read it whole")}</summary>
        <pre>{draft.outline}</pre>
      </details>
    </section>
  );
};
