import type { Fault, SourceFile } from "../intake/index.ts";
import { childrenOf, eachFiche, headElements, textAt, valueAt, type XmlNode } from "./read-register-xml.ts";
import { bareLabel, dayOfName, siretOf, type ValueReader, valueReader } from "./register-reading.ts";
import { type Coded, registerRoutes, type SheetHead, type SheetParts } from "./register-sheet.ts";

/** Heads of the sheets of an XML flow. */
export const xmlHeads = async (
  file: SourceFile,
): Promise<{
  readonly heads: ReadonlyMap<string, SheetHead>;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}> => {
  const heads = new Map<string, SheetHead>();
  const lines = new Map<string, number>();
  const reader = valueReader(file.name);
  const stopped = await eachFiche(file, headElements, (fiche) => {
    const number = valueAt(fiche, "NUMERO_FICHE") ?? { text: "", ...fiche.at };
    const code = reader.sheetCode(number);
    if (code === undefined) return;
    const first = lines.get(code);
    if (first !== undefined)
      reader.fault(number, "sheet-twice", { found: code, first: `${file.name}:${first}` });
    lines.set(code, number.line);
    heads.set(code, {
      code,
      title: textAt(fiche, "INTITULE"),
      abbreviation: textAt(fiche, "ABREGE", "CODE"),
      ...linksIn(fiche),
    });
  });
  return { heads, lines, faults: [...reader.faults, ...stopped] };
};

/** Whole sheets of the codes kept. */
export const xmlSheets = async (
  file: SourceFile,
  kept: ReadonlySet<string>,
): Promise<{ readonly sheets: ReadonlyMap<string, SheetParts>; readonly faults: readonly Fault[] }> => {
  const sheets = new Map<string, SheetParts>();
  const reader = valueReader(file.name);
  const stopped = await eachFiche(file, undefined, (fiche) => {
    const code = textAt(fiche, "NUMERO_FICHE");
    if (kept.has(code)) sheets.set(code, sheetIn(fiche, code, reader, file.name));
  });
  return { sheets, faults: [...reader.faults, ...stopped] };
};

/** Links in lists since V4, one element beside the other in V2. */
const linksIn = (fiche: XmlNode): Pick<SheetHead, "previousCodes" | "nextCodes"> => {
  const codes = (list: string, one: string): string[] =>
    [...childrenOf(childrenOf(fiche, list)[0], one), ...childrenOf(fiche, one)]
      .map((node) => textAt(node, `ID_FICHE_${one}`) || node.text.trim())
      .filter(Boolean);
  return {
    previousCodes: codes("ANCIENNES_CERTIFICATIONS", "ANCIENNE_CERTIFICATION"),
    nextCodes: codes("NOUVELLES_CERTIFICATIONS", "NOUVELLE_CERTIFICATION"),
  };
};

const sheetIn = (
  fiche: XmlNode,
  code: string,
  { day, level, yes }: ValueReader,
  file: string,
): SheetParts => ({
  code,
  title: textAt(fiche, "INTITULE"),
  level: level(valueAt(fiche, "NOMENCLATURE_EUROPE", "NIVEAU")),
  nsf: codedIn(fiche, "CODES_NSF", "NSF"),
  rome: codedIn(fiche, "CODES_ROME", "ROME"),
  publishedOn: day(valueAt(fiche, "DATE_DE_PUBLICATION")) ?? day(valueAt(fiche, "DATE_DERNIER_JO")),
  decidedOn: day(valueAt(fiche, "DATE_DECISION")),
  effectiveOn: day(valueAt(fiche, "DATE_EFFET")),
  endsOn: day(valueAt(fiche, "DATE_FIN_ENREGISTREMENT")),
  ...linksIn(fiche),
  agreements: ["CCN_1", "CCN_2", "CCN_3"]
    .map((name) => coded(textAt(fiche, name, "NUMERO"), textAt(fiche, name, "LIBELLE")))
    .filter(({ code: number }) => number !== ""),
  certifiers: childrenOf(childrenOf(fiche, "CERTIFICATEURS")[0], "CERTIFICATEUR").map((one) => ({
    name: textAt(one, "NOM_CERTIFICATEUR"),
    siret: siretOf(textAt(one, "SIRET_CERTIFICATEUR")),
  })),
  partners: childrenOf(childrenOf(fiche, "PARTENAIRES")[0], "PARTENAIRE").map((one) => ({
    name: textAt(one, "NOM_PARTENAIRE"),
    siret: siretOf(textAt(one, "SIRET_PARTENAIRE")),
    right: textAt(one, "HABILITATION_PARTENAIRE"),
    state: textAt(one, "ETAT_HABILITATION") || undefined,
    activeOn: day(valueAt(one, "DATE_ACTIF")),
  })),
  blocks: childrenOf(childrenOf(fiche, "BLOCS_COMPETENCES")[0], "BLOC_COMPETENCES").map((one) => ({
    code: textAt(one, "CODE"),
    label: textAt(one, "LIBELLE"),
    competences: textAt(one, "LISTE_COMPETENCES") || undefined,
    methods: textAt(one, "MODALITES_EVALUATION") || undefined,
  })),
  routes: registerRoutes.filter((route) => {
    const group = `SI_JURY_${route}`;
    return yes(valueAt(fiche, group, "ACTIF") ?? valueAt(fiche, group)) === true;
  }),
  active: yes(valueAt(fiche, "ACTIF")),
  source: { type: "export", ref: file, on: dayOfName(file) },
  details: {
    abbreviation: textAt(fiche, "ABREGE", "CODE") || undefined,
    levelCode: textAt(fiche, "NOMENCLATURE_EUROPE", "NIVEAU") || undefined,
    formacodes: codedIn(fiche, "FORMACODES", "FORMACODE"),
    enrolment: textAt(fiche, "TYPE_ENREGISTREMENT") || undefined,
    partialValidation: textAt(fiche, "VALIDATION_PARTIELLE") || undefined,
    lastIssueOn: day(valueAt(fiche, "DATE_LIMITE_DELIVRANCE")),
  },
});

const coded = (code: string, label: string): Coded => ({ code, label: bareLabel(code, label) });

const codedIn = (fiche: XmlNode, list: string, one: string): Coded[] =>
  childrenOf(childrenOf(fiche, list)[0], one).map((node) =>
    coded(textAt(node, "CODE"), textAt(node, "LIBELLE") || textAt(node, "INTITULE")),
  );
