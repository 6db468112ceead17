const space = "\u00a0";

/** French spacing: a no-break space before high punctuation, inside quotation marks, and between a number and its unit. */
export const frenchSpacing = (text: string): string =>
  text
    .replace(/[ \u00a0]?([:;?!»])(?=\s|$|[).,])/g, `${space}$1`)
    .replace(/«[ \u00a0]?/g, `«${space}`)
    .replace(/(art\.|n°|L\.|R\.|D\.|§) (?=[\dA-Z])/g, `$1${space}`)
    .replace(/(\d) (?=(mois|jours?|ans?|heures?|%|€|points?|voix|sièges?)\b)/g, `$1${space}`);

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const monthsEn = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export type Language = "fr" | "en";

/** "24 novembre 2026", "1er mars 2024"; "24 November 2026". */
export const dayText = (day: string, language: Language = "fr"): string => {
  const [year, month, number] = day.split("-").map(Number) as [number, number, number];
  if (language === "en") return `${number} ${monthsEn[month - 1]} ${year}`;
  return `${number === 1 ? "1er" : number} ${months[month - 1]} ${year}`.replaceAll(" ", space);
};

const parisClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The hour in Paris: "9 h 05"; "9:05". */
export const hourText = (at: Date, language: Language = "fr"): string => {
  const [hour, minute] = parisClock.format(at).split(":") as [string, string];
  return language === "fr" ? `${Number(hour)}${space}h${space}${minute}` : `${Number(hour)}:${minute}`;
};
