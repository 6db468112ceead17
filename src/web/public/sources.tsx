import type { FC } from "hono/jsx";
import type { Source } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import type { Provenance } from "../../referential/index.ts";
import { typeset, words } from "../typeset.ts";

const say = {
  kali: words("Légifrance, article", "Légifrance, article"),
  code: words("Légifrance, article", "Légifrance, article"),
  export: words("Export public de France compétences", "Public export of France compétences"),
  page: words("Page lue", "Page read"),
  repo: words("Texte lu dans le dépôt", "Text read in the repository"),
  readOn: words("état au", "as of"),
} as const;

const repository = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40}):(.+)$/;

/** The public address of a text by its identifier, when its kind is known. */
export const addressOf = (ref: string): string | undefined => {
  if (/^KALIARTI\d+$/.test(ref)) return `https://www.legifrance.gouv.fr/conv_coll/id/${ref}`;
  if (/^LEGIARTI\d+$/.test(ref)) return `https://www.legifrance.gouv.fr/codes/article_lc/${ref}`;
  if (/^https:\/\/[^\s]+$/.test(ref)) return ref;
  const [, repo, commit, path] = repository.exec(ref) ?? [];
  return repo ? `https://github.com/${repo}/blob/${commit}/${path}` : undefined;
};

/** A reference short enough to read: the file of a repository, the host of a page. */
const shortRef = (ref: string): string => {
  const [, repo, , path] = repository.exec(ref) ?? [];
  if (repo && path) return `${repo}, ${path.split("/").at(-2) ?? path}`;
  return /^https:/.test(ref) ? ref.replace(/^https:\/\/(www\.)?/, "") : ref;
};

const Reference: FC<{ refText: string }> = ({ refText }) => {
  const address = addressOf(refText);
  const shown = /\s/.test(refText) ? <span>{refText}</span> : <span class="number">{shortRef(refText)}</span>;
  return address ? (
    <a href={address} rel="external noreferrer">
      {shown}
    </a>
  ) : (
    shown
  );
};

/** Where a fact was read and as of which day. */
export const ProvenanceLine: FC<{ source: Provenance; language: Language }> = ({ source, language }) => {
  // A text named in words needs no other label.
  const named = source.type === "repo" && !repository.test(source.ref);
  const kind = source.type in say && !named ? say[source.type as keyof typeof say][language] : undefined;
  return (
    <>
      {kind ? `${kind} ` : ""}
      <Reference refText={source.ref} />
      {source.on ? `, ${say.readOn[language]} ${dayText(source.on, language)}` : ""}
    </>
  );
};

/** A text and its article, leading to its public copy. */
export const SourceLine: FC<{ source: Source; language: Language }> = ({ source, language }) => {
  const text = typeset(`${source.text}, ${source.article}`, language);
  const address = source.ref ? addressOf(source.ref) : undefined;
  return address ? (
    <a href={address} rel="external noreferrer">
      {text}
    </a>
  ) : (
    <>{text}</>
  );
};
