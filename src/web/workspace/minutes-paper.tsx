import type { FC } from "hono/jsx";
import type { SessionFile, SignedMinutes } from "../../jury/index.ts";
import { collegeWords, minutesData } from "../../language/index.ts";
import { DataTable, Facts, ReasonList } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";
import { Outcome, personName } from "./parts.tsx";

/** The minutes as they will be printed: what is settled, who sat, what was decided, and the reasons. */
export const MinutesPaper: FC<{ desk: Desk; file: SessionFile; signed: SignedMinutes | undefined }> = ({
  desk,
  file,
  signed,
}) => {
  const { t, at } = desk;
  const { session, candidates, members, recusals } = file;
  const data = minutesData(file, { reference: `PV-${session.reference}`, signatures: [] });
  const departures = candidates.flatMap(({ person, deliberation }) =>
    deliberation?.reason ? [{ name: personName(person), reason: deliberation.reason }] : [],
  );
  return (
    <article class="sheet flow paper" data-settled={signed ? undefined : "no"} aria-labelledby="pv">
      <p class="kicker">{data.issuer}</p>
      <h2 id="pv">{typeset(data.title, "fr")}</h2>
      <Facts facts={data.facts.map(({ label, text }) => ({ label, value: typeset(text, "fr") }))} />
      <DataTable
        id="present"
        caption={t("Composition et présence", "Composition and attendance")}
        stack
        columns={[
          { head: t("Nom", "Name") },
          { head: t("Organisation", "Organisation") },
          { head: t("Collège", "College") },
          { head: t("Présence", "Attendance") },
        ]}
        rows={members.map(({ name, organisation, college, present, presides }) => ({
          cells: [
            presides ? t(`${name}, préside`, `${name}, presides`) : name,
            organisation,
            collegeWords[college][at.language],
            present ? t("présent", "present") : t("absent", "absent"),
          ],
        }))}
      />
      {data.settlements.length > 0 ? (
        <>
          <h3>{typeset(data.words.settlements, "fr")}</h3>
          <ReasonList
            reasons={data.settlements.map(({ rule, value, reason, by }) => ({
              tone: "ok",
              says: `${typeset(`${rule} : ${value}`, "fr")} ${typeset(reason, "fr")}`,
              source: typeset(by, "fr"),
            }))}
          />
        </>
      ) : null}
      <DataTable
        id="decisions"
        caption={t("Décisions", "Decisions")}
        stack
        columns={[
          { head: t("Candidat", "Candidate") },
          { head: t("Acquises", "Acquired"), numeric: true },
          { head: t("Décision", "Decision") },
        ]}
        rows={candidates.map(({ person, deliberation }) => ({
          cells: [
            personName(person),
            deliberation && deliberation.items.length > 0
              ? t(
                  `${deliberation.items.filter(({ acquired }) => acquired).length} sur ${deliberation.items.length}`,
                  `${deliberation.items.filter(({ acquired }) => acquired).length} of ${deliberation.items.length}`,
                )
              : "–",
            <Outcome desk={desk} deliberation={deliberation} />,
          ],
        }))}
      />
      {departures.length > 0 ? (
        <>
          <h3>{t("Motifs", "Reasons")}</h3>
          {departures.map(({ name, reason }) => (
            <p>{t(`${name} : ${reason}`, `${name}: ${reason}`)}</p>
          ))}
        </>
      ) : null}
      {recusals.length > 0 ? (
        <>
          <h3>{t("Retraits", "Recusals")}</h3>
          {recusals.map(({ memberId, candidacyId, reason }) => (
            <p>
              {members.find(({ id }) => id === memberId)?.name}, {t("pour le dossier de", "on the file of")}{" "}
              {fileName(candidates.find(({ candidacy }) => candidacy.id === candidacyId))}. {reason}
            </p>
          ))}
        </>
      ) : null}
      {signed ? (
        <p class="source">
          {t("Empreinte du fichier signé", "Fingerprint of the signed file")}{" "}
          <span class="number">{signed.sha256}</span>
        </p>
      ) : null}
    </article>
  );
};

const fileName = (candidate: SessionFile["candidates"][number] | undefined): string =>
  candidate ? personName(candidate.person) : "";
