import { type Citation, type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

/** The lists of a rulebook whose pieces, or persons, must all be there. */
export const pieceLists = [
  "entry.pieces",
  "assessment.presence",
  "assessment.gates",
  "jury.inputs",
  "minutes.holds",
  "award.file",
] as const;
export type PieceList = (typeof pieceLists)[number];

export type PieceCode = "pieces-not-stated" | "piece-given" | "piece-missing" | "piece-missing-allowed";

export type PieceFacts = {
  readonly list: PieceList;
  /** The test that is to be held, where the list is of what it needs. */
  readonly test?: string | undefined;
  /** What is there, in the rulebook's words. */
  readonly given: readonly string[];
};

/** Is everything there that the text asks? Each piece is looked at; a list the text does not give leaves it undetermined. */
export const isComplete = ({ list, test, given }: PieceFacts, rules: Rules): Decision<true, PieceCode> => {
  const asked = askedBy(list, test, rules);
  if (!asked)
    return {
      outcome: "undetermined",
      findings: [missing<PieceCode>("pieces-not-stated", { list, test: test ?? null })],
    };
  const findings = asked.pieces.map((piece): Finding<PieceCode> => {
    const there = given.includes(piece);
    const code = there ? "piece-given" : asked.compulsory ? "piece-missing" : "piece-missing-allowed";
    return finding<PieceCode>(there || !asked.compulsory, code, { piece }, asked.citation);
  });
  return decide(findings, () => true as const);
};

type Asked = {
  readonly pieces: readonly string[];
  readonly compulsory: boolean;
  readonly citation: Citation;
};

const askedBy = (list: PieceList, test: string | undefined, rules: Rules): Asked | undefined => {
  switch (list) {
    case "assessment.gates": {
      const rule = rules.ask(list);
      const gate = rule.stated ? rule.value.find((one) => one.test === test) : undefined;
      return rule.stated && gate
        ? { pieces: gate.needs, compulsory: true, citation: rule.citation }
        : undefined;
    }
    case "jury.inputs": {
      const rule = rules.ask(list);
      return rule.stated ? { ...rule.value, citation: rule.citation } : undefined;
    }
    case "award.file": {
      const rule = rules.ask(list);
      return rule.stated
        ? { pieces: rule.value.pieces, compulsory: true, citation: rule.citation }
        : undefined;
    }
    default: {
      const rule = rules.ask(list);
      return rule.stated ? { pieces: rule.value, compulsory: true, citation: rule.citation } : undefined;
    }
  }
};
