import type { Finding } from "../../../kernel/index.ts";
import { frameworkDiff, type Opened, readOutline, writeOutline } from "../../../referential/index.ts";
import { type FieldFault, Reasons, Verdict } from "../../components/index.ts";
import { links } from "../../links.ts";
import { typeset } from "../../typeset.ts";
import { allows, type Desk, notFound, show, WorkPage } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { HistoryLink } from "../history.tsx";
import { DraftHead, SavedMeanwhile } from "./draft.tsx";
import { EditForm } from "./edit-form.tsx";
import { Effect, Impact, impactOf } from "./effect.tsx";
import { type InHand, inHand, versionName } from "./hand.ts";
import { type BadFile, BadFilePart, ImportForm } from "./import-form.tsx";
import { Versions } from "./versions.tsx";
import { outlineFaultWords } from "./words.ts";

/** What was just sent and has not been done: fields or a file to correct, or a refusal. */
type Shown = {
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[];
  readonly file?: BadFile | undefined;
  readonly refused?: { readonly says: string; readonly findings: readonly Finding[] } | undefined;
};

/** What the form was opened upon, as it says itself. */
export const openedBy = (typed: Typed): Opened => ({
  formerId: typed["former"] ?? "",
  draft: typed["draft"] || undefined,
});

export const frameworkPage = async (
  desk: Desk,
  certifierId: string,
  shown: Shown = {},
): Promise<Response> => {
  const hand = await inHand(desk, certifierId);
  return hand ? page(desk, certifierId, hand, shown) : notFound(desk);
};

/** The version in hand and the draft of the next: what it changes and for whom, and the form that writes it. */
const page = async (
  desk: Desk,
  certifierId: string,
  hand: InHand,
  { typed, faults = [], file, refused }: Shown,
): Promise<Response> => {
  const { t } = desk;
  const { certification, last, draft } = hand;
  const written = typed ?? writtenIn(hand);
  const read = readOutline(written["outline"] ?? "");
  const outlineFaults = read.ok
    ? []
    : read.faults.slice(0, 10).map((fault) => ({
        field: "outline",
        label: t(`Ligne ${fault.line}`, `Line ${fault.line}`),
        message: outlineFaultWords(fault, desk),
      }));
  const changes = (typed || draft) && read.ok ? frameworkDiff(last.blocks, read.blocks) : undefined;
  const held = { formerId: last.id, draft: draft?.revision };
  // Only once told of what changed meanwhile does sending again stand upon it.
  const told = refused?.findings.some(({ code }) => code.endsWith("-meanwhile"));
  const opened = typed && !told ? openedBy(typed) : held;
  const keeps = allows(desk, "keep-frameworks", { certifierId });
  const meanwhile = refused?.findings.some(({ code }) => code === "draft-saved-meanwhile");
  const version = versionName(last);
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={typeset(certification.title, "fr")}
      crumbs={[{ label: t("Référentiels", "Frameworks"), path: links.frameworks }]}
      here={version}
    >
      <div class="title">
        <p class="kicker">{t(`Référentiel, version ${version}`, `Framework, version ${version}`)}</p>
        <h1>
          {certification.kind} {typeset(certification.title, "fr")}
        </h1>
      </div>
      <div class="flow">
        {refused ? (
          <Verdict tone="no" says={refused.says} settled={false}>
            <Reasons findings={refused.findings} language={desk.at.language} />
          </Verdict>
        ) : null}
        {file && file !== "missing" ? <BadFilePart desk={desk} file={file} /> : null}
        {draft && typed && meanwhile ? (
          <SavedMeanwhile desk={desk} draft={draft} mine={written["outline"] ?? ""} />
        ) : null}
        {draft && !typed ? <DraftHead desk={desk} draft={draft} opened={held} keeps={keeps} /> : null}
        {changes && !refused ? <Effect desk={desk} changes={changes} /> : null}
        {changes ? <Impact desk={desk} {...(await impactOf(desk, last, changes))} /> : null}
        {keeps ? (
          <>
            <EditForm
              desk={desk}
              title={
                meanwhile
                  ? t("Votre projet", "Your draft")
                  : draft
                    ? t("Le projet", "The draft")
                    : t("Écrire une nouvelle version", "Write a new version")
              }
              certificationId={certification.id}
              opened={opened}
              typed={written}
              faults={[...outlineFaults, ...faults]}
            />
            <ImportForm
              desk={desk}
              certificationId={certification.id}
              opened={opened}
              missing={file === "missing"}
            />
          </>
        ) : (
          <pre>{written["outline"]}</pre>
        )}
        <Versions desk={desk} hand={hand} />
        <HistoryLink desk={desk} certifierId={certifierId} kind="framework" id={last.id} />
      </div>
    </WorkPage>,
    (typed && outlineFaults.length > 0) || faults.length > 0 || file || refused ? 422 : 200,
  );
};

/** What the form holds before anything is typed: the draft, or else the version in hand. */
const writtenIn = ({ last, draft }: InHand): Typed =>
  draft
    ? { outline: draft.outline, from: draft.from ?? "", ...draft.source }
    : { outline: writeOutline(last.blocks) };
