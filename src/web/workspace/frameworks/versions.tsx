import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import { readOutline } from "../../../referential/index.ts";
import { DataTable } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { draftName, type InHand, versionName } from "./hand.ts";

/** Every version with its days and its files; the draft among them once it can be read whole. */
export const Versions: FC<{ desk: Desk; hand: InHand }> = ({ desk, hand }) => {
  const { t, at } = desk;
  const { certification, versions, draft } = hand;
  const files = (name: string, label: string) => (
    <span class="row">
      {(["csv", "json"] as const).map((kind) => (
        <a
          href={href(
            at,
            links.frameworkPart(certification.id, `versions/${encodeURIComponent(name)}/${kind}`),
          )}
          aria-label={t(`${kind.toUpperCase()} : ${label}`, `${kind.toUpperCase()}: ${label}`)}
        >
          {kind.toUpperCase()}
        </a>
      ))}
    </span>
  );
  const days = (day: string | undefined) => (day ? dayText(day, at.language) : "–");
  const projet = t("Projet", "Draft");
  return (
    <DataTable
      id="versions"
      caption={t("Versions et leurs fichiers", "Versions and their files")}
      stack
      columns={[
        { head: t("Version", "Version"), mono: true },
        { head: t("Premier jour", "First day") },
        { head: t("Dernier jour", "Last day") },
        { head: t("Fichiers", "Files") },
      ]}
      rows={[
        ...versions.map((version) => ({
          cells: [
            versionName(version),
            days(version.from),
            days(version.until),
            files(versionName(version), versionName(version)),
          ],
        })),
        ...(draft && readOutline(draft.outline).ok
          ? [{ cells: [projet, days(draft.from), "–", files(draftName, projet)] }]
          : []),
      ]}
    />
  );
};
