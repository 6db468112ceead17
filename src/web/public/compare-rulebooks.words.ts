import { words } from "../typeset.ts";

export const compareWords = {
  crumb: words("Comparer", "Compare"),
  choose: words("Comparer deux règlements", "Compare two rulebooks"),
  first: words("Premier règlement", "First rulebook"),
  second: words("Second règlement", "Second rulebook"),
  firstDay: words("lu à la date du", "read as of"),
  secondDay: words("lu à la date du", "read as of"),
  compare: words("Comparer", "Compare"),
  same: words("Ces deux lectures disent la même chose.", "These two readings say the same."),
  one: words("Une règle diffère.", "One rule differs."),
  many: words("règles diffèrent.", "rules differ."),
  caption: words("Ce que la seconde lecture dit autrement", "What the second reading says otherwise"),
  rule: words("Règle", "Rule"),
  change: words("Changement", "Change"),
  silent: words("Le texte n'en dit rien.", "The text says nothing of it."),
  kinds: {
    changed: words("change", "changes"),
    "newly-stated": words("dite désormais", "now stated"),
    "no-longer-stated": words("n'est plus dite", "no longer stated"),
    "same-value-other-text": words("même valeur, autre texte", "same value, other text"),
  },
} as const;
