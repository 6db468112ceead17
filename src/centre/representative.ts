import { type Decision, decide, finding } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type RepresentativeCode =
  | "representative-not-asked"
  | "representative-present"
  | "representative-absent"
  | "representative-has-no-vote";

export type RepresentativeFacts = {
  /** Files that the training body presents to this session. */
  readonly files: number;
  readonly present: boolean;
  readonly votes?: boolean | undefined;
};

/** Is a training body that presents many files represented before the jury, as the branch asks? */
export const isRepresented = (
  { files, present, votes }: RepresentativeFacts,
  rules: Rules,
): Decision<true, RepresentativeCode> => {
  const rule = rules.ask("centre.representative");
  if (!rule.stated || files < rule.value.fromFiles)
    return decide(
      [
        finding<RepresentativeCode>(
          true,
          "representative-not-asked",
          { files },
          rule.stated ? rule.citation : undefined,
        ),
      ],
      () => true as const,
    );
  const said = { files, from: rule.value.fromFiles };
  const there = finding<RepresentativeCode>(
    present,
    present ? "representative-present" : "representative-absent",
    said,
    rule.citation,
  );
  const voting = present && votes === true && !rule.value.votes;
  return decide(
    voting
      ? [there, finding<RepresentativeCode>(false, "representative-has-no-vote", said, rule.citation)]
      : [there],
    () => true as const,
  );
};
