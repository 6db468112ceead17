import { type Day, type Finding, finding } from "../../kernel/index.ts";

/** A version of a framework that is being written, as it was last saved: its outline may hold lines to correct still. */
export type FrameworkDraft = {
  readonly certificationId: string;
  readonly outline: string;
  /** The first day and the decision it is to rest on, as far as they are known. */
  readonly from?: Day | undefined;
  readonly source: { readonly text: string; readonly article: string };
  /** Another at each saving. */
  readonly revision: string;
  /** The account that saved it last, and when. */
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** What a writer had before them when they began. */
export type Opened = {
  /** The version it is written from. */
  readonly formerId: string;
  /** Revision of the draft; undefined when none was kept. */
  readonly draft?: string | undefined;
};

export type DraftCode =
  | "still-last-version"
  | "other-version-meanwhile"
  | "draft-as-opened"
  | "draft-saved-meanwhile"
  | "draft-gone-meanwhile";

/** Is what is held still what the writer opened? If not, what they send would undo what another did since. */
export function* stillAsOpened(
  opened: Opened,
  held: { readonly lastId: string | undefined; readonly draft: string | undefined },
): Generator<Finding<DraftCode>> {
  const last = opened.formerId === held.lastId;
  yield finding<DraftCode>(last, last ? "still-last-version" : "other-version-meanwhile");
  if (opened.draft === undefined && held.draft === undefined) return;
  const same = opened.draft === held.draft;
  yield finding<DraftCode>(
    same,
    same ? "draft-as-opened" : held.draft === undefined ? "draft-gone-meanwhile" : "draft-saved-meanwhile",
  );
}
