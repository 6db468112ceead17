import { writeCsv } from "../../intake/index.ts";
import { awardedFigures } from "../../jury/index.ts";
import { type Language, routeWords } from "../../language/index.ts";
import type { Route } from "../../law/index.ts";
import { findCertification } from "../../referential/index.ts";
import { type PublishedLine, publishedFigures } from "../../statistics/index.ts";
import type { Db } from "../../storage/index.ts";
import { typeset } from "../typeset.ts";
import { certificationLabel } from "./reference.ts";
import { fewText, statisticsWords as say } from "./statistics.words.ts";

/** A published line with the name of what it counts, and its certification's identifier. */
export type NamedLine = PublishedLine & {
  readonly name: string;
  readonly certification?: string | undefined;
};

export type PublicFigures = {
  readonly language: Language;
  readonly byCertification: readonly NamedLine[];
  readonly byRoute: readonly NamedLine[];
};

/** The figures of every awarded session held here, from what each added when it was awarded. */
export const publicFigures = async (db: Db, language: Language): Promise<PublicFigures> => {
  const { byCertification, byRoute } = publishedFigures(await awardedFigures(db));
  return {
    language,
    byCertification: await Promise.all(byCertification.map((line) => namedCertification(db, line))),
    byRoute: byRoute.map((line) => ({ ...line, name: routeName(line.key as Route, language) })),
  };
};

const namedCertification = async (db: Db, line: PublishedLine): Promise<NamedLine> => {
  const certification = await findCertification(db, line.key);
  return {
    ...line,
    certification: line.key,
    name: certification ? typeset(certificationLabel(certification), "fr") : line.key,
  };
};

const routeName = (route: Route, language: Language): string => {
  const name = typeset(routeWords[route][language], language);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A number as it is published, or why it is not. */
export const published = (
  { few }: PublishedLine,
  value: number | undefined,
  language: Language,
  column: "candidates" | "part" = "part",
): string => {
  if (value !== undefined) return String(value);
  return few && column === "candidates" ? fewText[language] : say.kept[language];
};

/** What the page shows, as open data: one line each, what is kept back in words. */
export const figuresCsv = ({ byCertification, byRoute, language }: PublicFigures): string => {
  const rowsOf = (kind: string, lines: readonly NamedLine[]) =>
    lines.map((line) => [
      kind,
      line.key,
      line.name,
      published(line, line.candidates, language, "candidates"),
      published(line, line.full, language),
      published(line, line.partial, language),
    ]);
  return writeCsv(
    say.csv.map((head) => head[language]),
    [...rowsOf("certification", byCertification), ...rowsOf(say.route[language], byRoute)],
  );
};
