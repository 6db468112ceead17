import { type Fault, readText, readXml, type SourceFile, type XmlPlace } from "../intake/index.ts";
import type { Written } from "./register-reading.ts";

/** An element of a sheet with what it holds; texts of several hundred kilobytes that nobody keeps are left out. */
export type XmlNode = {
  readonly name: string;
  readonly at: XmlPlace;
  text: string;
  readonly children: XmlNode[];
};

/** What is kept of a FICHE in the flow V4.1, and in V2 where it is named otherwise. */
const wanted = new Set([
  "NUMERO_FICHE",
  "INTITULE",
  "ABREGE",
  "ANCIENNES_CERTIFICATIONS",
  "ANCIENNE_CERTIFICATION",
  "NOUVELLES_CERTIFICATIONS",
  "NOUVELLE_CERTIFICATION",
  "NOMENCLATURE_EUROPE",
  "CODES_NSF",
  "CODES_ROME",
  "FORMACODES",
  "CCN_1",
  "CCN_2",
  "CCN_3",
  "TYPE_ENREGISTREMENT",
  "ACTIF",
  "DATE_DECISION",
  "DATE_EFFET",
  "DATE_DE_PUBLICATION",
  "DATE_DERNIER_JO",
  "DATE_FIN_ENREGISTREMENT",
  "DATE_LIMITE_DELIVRANCE",
  "VALIDATION_PARTIELLE",
  "SI_JURY_FI",
  "SI_JURY_CA",
  "SI_JURY_FC",
  "SI_JURY_CQ",
  "SI_JURY_CL",
  "SI_JURY_VAE",
  "CERTIFICATEURS",
  "PARTENAIRES",
  "BLOCS_COMPETENCES",
]);
export const headElements: ReadonlySet<string> = new Set([
  "NUMERO_FICHE",
  "INTITULE",
  "ABREGE",
  "ANCIENNES_CERTIFICATIONS",
  "ANCIENNE_CERTIFICATION",
  "NOUVELLES_CERTIFICATIONS",
  "NOUVELLE_CERTIFICATION",
]);
/** Free texts inside what is kept that no page shows. */
const skipped = new Set(["COMPOSITION", "PREREQUIS_ENTREE_FORMATION_BLOC", "PREREQUIS_VALIDATION_BLOC"]);

/** No real sheet has a tenth of these elements. */
const mostElements = 50_000;

/** Hands each FICHE of the file, one at a time; answers the fault that stopped it. */
export const eachFiche = async (
  file: SourceFile,
  elements: ReadonlySet<string> | undefined,
  take: (fiche: XmlNode) => void,
): Promise<readonly Fault[]> => {
  const reading = await readText(file);
  if (!reading.ok) return reading.faults;
  const inFiche = elements ?? wanted;
  const stack: XmlNode[] = [];
  let depth = 0;
  let passed = 0;
  let count = 0;
  const isKept = (name: string): boolean => {
    if (stack.length === 0) return depth === 2 && name === "FICHE";
    return stack.length === 1 ? inFiche.has(name) : !skipped.has(name);
  };
  const fault = await readXml(file.name, reading.text(), {
    open: (name, at) => {
      depth += 1;
      if (depth === 1)
        return name === "FICHES"
          ? undefined
          : { code: "xml-root-unknown", facts: { found: name, known: "FICHES" } };
      if (passed > 0 || !isKept(name)) {
        passed += 1;
        return undefined;
      }
      count = stack.length === 0 ? 1 : count + 1;
      if (count > mostElements)
        return { code: "file-too-large", facts: { rows: count, limit: mostElements } };
      const node = { name, at, text: "", children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
      return undefined;
    },
    text: (text) => {
      const node = stack.at(-1);
      if (node && passed === 0) node.text += text;
    },
    close: () => {
      depth -= 1;
      if (depth === 0) return;
      if (passed > 0) {
        passed -= 1;
        return;
      }
      const node = stack.pop();
      if (node && stack.length === 0) take(node);
    },
  });
  return fault ? [fault] : [];
};

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The element down a path, as a value with its place; undefined when it is not there. */
export const valueAt = (node: XmlNode | undefined, ...path: readonly string[]): Written | undefined => {
  const found = path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    node,
  );
  return found && { text: found.text.trim(), ...found.at };
};
export const textAt = (node: XmlNode | undefined, ...path: readonly string[]): string =>
  valueAt(node, ...path)?.text ?? "";
