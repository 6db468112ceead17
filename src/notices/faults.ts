import type { Fault, FaultCode } from "../intake/index.ts";
import type { Facts } from "../kernel/index.ts";
import { dayText, frenchSpacing, type Language, type Words } from "../language/index.ts";

const words = (fr: string, en: string): Words => ({ fr, en });

const found = (facts: Facts): string => String(facts.found ?? "");
const limit = ({ megabytes, rows, columns, limit: most }: Facts): Words => {
  if (rows !== undefined)
    return words(`${rows} lignes, pour ${most} au plus`, `${rows} rows, of ${most} at most`);
  if (columns !== undefined) {
    return words(`${columns} colonnes, pour ${most} au plus`, `${columns} columns, of ${most} at most`);
  }
  return words(`${megabytes} Mo, pour ${most} au plus`, `${megabytes} MB, of ${most} at most`);
};
const known = (facts: Facts): string => String(facts.known ?? "");

/** What is wrong, then what to do. A code without words does not compile. */
const faults: Readonly<Record<FaultCode, (facts: Facts) => Words>> = {
  "file-empty": () =>
    words(
      "Le fichier est vide. Vérifiez l'export, puis déposez-le de nouveau.",
      "The file is empty. Check the export, then drop it again.",
    ),
  "file-too-large": (f) =>
    words(
      `Le fichier est trop grand (${limit(f).fr}). Retirez ce qui est en trop, ou découpez-le en plusieurs fichiers.`,
      `The file is too large (${limit(f).en}). Remove what is not needed, or split it into several files.`,
    ),
  "file-not-a-table": () =>
    words(
      "Ce n'est pas un tableau. Enregistrez-le en CSV ou en XLSX.",
      "This is not a table. Save it as CSV or XLSX.",
    ),
  "file-old-excel": () =>
    words(
      "C'est un classeur de l'ancien format (.xls), ou protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe.",
      "This is a workbook of the old format (.xls), or one with a password. Save it as .xlsx, without a password.",
    ),
  "encoding-unreadable": () =>
    words(
      "Les caractères du fichier ne se lisent pas. Enregistrez-le en « CSV UTF-8 ».",
      'The characters of the file cannot be read. Save it as "CSV UTF-8".',
    ),
  "delimiter-wrong": (f) =>
    words(
      `Les colonnes ne sont pas séparées par des points-virgules, des tabulations ou des virgules. La première ligne est « ${found(f)} ». Choisissez le point-virgule à l'export.`,
      `Columns are not parted by semicolons, tabs or commas. The first line is "${found(f)}". Choose the semicolon when exporting.`,
    ),
  "quote-unbalanced": () =>
    words(
      "Un guillemet est ouvert sans être fermé, ou mal placé. Doublez les guillemets à l'intérieur d'un texte, ou retirez-les.",
      "A quotation mark is opened and not closed, or misplaced. Double the quotation marks inside a text, or remove them.",
    ),
  "row-too-long": (f) =>
    f.cells === undefined
      ? words(
          "La ligne est démesurément longue. Vérifiez qu'un guillemet n'y reste pas ouvert.",
          "The line is far too long. Check that no quotation mark is left open in it.",
        )
      : words(
          `La ligne a ${f.cells} cellules pour ${f.columns} colonnes. Retirez ce qui dépasse, ou mettez entre guillemets le texte qui contient le séparateur.`,
          `The line has ${f.cells} cells for ${f.columns} columns. Remove what exceeds, or quote the text that holds the delimiter.`,
        ),
  "row-too-short": (f) =>
    words(
      `La ligne a ${f.cells} cellules pour ${f.columns} colonnes : elle est coupée, ou un guillemet y manque. Téléchargez le fichier de nouveau.`,
      `The line has ${f.cells} cells for ${f.columns} columns: it is cut, or lacks a quotation mark. Download the file again.`,
    ),
  "column-missing": () =>
    words(
      "Cette colonne manque. Ajoutez-la, avec ce nom exact en première ligne.",
      "This column is missing. Add it, with this exact name in the first line.",
    ),
  "column-unknown": (f) =>
    words(
      `Cette colonne est inconnue. Retirez-la ou corrigez son nom${known(f) ? ` ; les colonnes connues sont : ${known(f)}` : ""}.`,
      `This column is unknown. Remove it or correct its name${known(f) ? `; the known columns are: ${known(f)}` : ""}.`,
    ),
  "column-twice": () =>
    words("Deux colonnes portent ce nom. Gardez-en une.", "Two columns bear this name. Keep one."),
  "archive-too-large": () =>
    words(
      "L'archive contient trop de fichiers, ou se déploie bien au-delà de sa taille : elle est refusée sans être ouverte. Demandez l'original à son producteur.",
      "The archive holds too many files, or unfolds far beyond its size: it is refused unopened. Ask its producer for the original.",
    ),
  "archive-unreadable": () =>
    words(
      "L'archive est abîmée ou protégée par un mot de passe. Téléchargez-la de nouveau, ou enregistrez le classeur sans mot de passe.",
      "The archive is damaged or has a password. Download it again, or save the workbook without a password.",
    ),
  "sheet-missing": () =>
    words(
      "Le classeur n'a aucune feuille de tableau. Mettez les données dans la première feuille.",
      "The workbook has no sheet of cells. Put the data in the first sheet.",
    ),
  "formula-in-cell": () =>
    words(
      "La cellule contient une formule ou une erreur de calcul ; aucune n'est exécutée. Remplacez-la par sa valeur (copier, puis coller les valeurs).",
      "The cell holds a formula or a calculation error; none is run. Replace it by its value (copy, then paste values).",
    ),
  "value-missing": () =>
    words("La valeur manque. Remplissez cette case.", "The value is missing. Fill this cell."),
  "value-unknown": (f) =>
    words(
      `« ${found(f)} » n'est pas une valeur connue. Écrivez l'une de celles-ci : ${known(f)}.`,
      `"${found(f)}" is not a known value. Write one of these: ${known(f)}.`,
    ),
  "day-impossible": (f) =>
    words(
      `« ${found(f)} » n'est pas un jour du calendrier. Écrivez-le JJ/MM/AAAA.`,
      `"${found(f)}" is not a day of the calendar. Write it DD/MM/YYYY.`,
    ),
  "day-and-month-swapped": (f) =>
    words(
      `Le jour et le mois semblent échangés dans « ${found(f)} ». Écrivez JJ/MM/AAAA.`,
      `Day and month seem swapped in "${found(f)}". Write DD/MM/YYYY.`,
    ),
  "born-after-entry": (f) =>
    words(
      `Né le ${dayText(found(f), "fr")} et entré le ${dayText(String(f.entered), "fr")} : l'une des deux dates est fausse.`,
      `Born on ${dayText(found(f), "en")} and entered on ${dayText(String(f.entered), "en")}: one of the two days is wrong.`,
    ),
  "siret-wrong": (f) =>
    words(
      `« ${found(f)} » n'est pas un SIRET : il faut 14 chiffres, dont la clé est juste. Vérifiez qu'aucun chiffre n'a été perdu par le tableur.`,
      `"${found(f)}" is not a SIRET: it takes 14 digits with a right key. Check that the spreadsheet lost no digit.`,
    ),
  "nir-wrong": () =>
    words(
      "Ce numéro de sécurité sociale n'est pas bien formé, ou sa clé est fausse. Recopiez-le depuis l'attestation, ou laissez la case vide.",
      "This social security number is not well formed, or its key is wrong. Copy it from the certificate, or leave the cell empty.",
    ),
  "nir-differs": () =>
    words(
      "Ce numéro de sécurité sociale ne dit pas le même sexe, la même année ou le même mois de naissance que la ligne. Corrigez l'un ou l'autre.",
      "This social security number does not say the same sex, year or month of birth as the line. Correct one or the other.",
    ),
  "email-wrong": (f) =>
    words(
      `« ${found(f)} » n'est pas une adresse électronique. Corrigez-la, ou laissez la case vide.`,
      `"${found(f)}" is not an e-mail address. Correct it, or leave the cell empty.`,
    ),
  "text-too-long": (f) =>
    words(
      `Le texte dépasse ${f.longest} caractères. Raccourcissez-le.`,
      `The text is longer than ${f.longest} characters. Shorten it.`,
    ),
  "text-hostile": () =>
    words(
      "Le texte contient des caractères invisibles ou qui en changent le sens de lecture. Retapez-le à la main.",
      "The text holds characters that cannot be seen or that turn the reading order. Type it again by hand.",
    ),
  "number-wrong": (f) =>
    words(
      `« ${found(f)} » n'est pas un nombre entier attendu ici. Écrivez-le en chiffres, sans unité.`,
      `"${found(f)}" is not a whole number as expected here. Write it in digits, without a unit.`,
    ),
  "candidate-twice": (f) =>
    words(
      `Cette personne est déjà à la ligne ${f.first}. Gardez une seule des deux lignes.`,
      `This person is already on line ${f.first}. Keep one of the two lines.`,
    ),
  "code-wrong": (f) =>
    words(
      `« ${found(f)} » n'a pas la forme d'un code attendu ici. Vérifiez-le dans la nomenclature, sans perdre ses zéros.`,
      `"${found(f)}" does not have the form of the code expected here. Check it in its nomenclature, leading zeros kept.`,
    ),
  "xml-not-well-formed": () =>
    words(
      "Le XML est mal formé à cet endroit, ou coupé. Téléchargez le fichier de nouveau.",
      "The XML is not well formed here, or is cut. Download the file again.",
    ),
  "xml-doctype": () =>
    words(
      "Le XML porte une déclaration DOCTYPE : elle est refusée, elle n'a pas sa place ici. Demandez l'original à son producteur.",
      "The XML bears a DOCTYPE declaration: it is refused, it has no place here. Ask its producer for the original.",
    ),
  "xml-root-unknown": (f) =>
    words(
      `Ce XML commence par « ${found(f)} » ; il faut « ${known(f)} ». Vérifiez que c'est le bon fichier.`,
      `This XML begins with "${found(f)}"; "${known(f)}" is needed. Check that it is the right file.`,
    ),
  "xml-not-valid": (f) =>
    words(
      `Le XML ne respecte pas son schéma : ${found(f)}. Corrigez cette donnée, puis refaites le fichier.`,
      `The XML does not follow its schema: ${found(f)}. Correct this datum, then make the file again.`,
    ),
  "schema-unreadable": () =>
    words(
      "Ce schéma XSD ne se lit pas. Téléchargez-le de nouveau depuis le site de la Caisse des Dépôts.",
      "This XSD schema cannot be read. Download it again from the Caisse des Dépôts' site.",
    ),
  "register-file-unknown": () =>
    words(
      "Ce n'est aucun des fichiers du répertoire de France compétences. Donnez l'export CSV (un fichier, le dossier ou le zip) ou le XML, tels que téléchargés.",
      "This is none of the files of France compétences' register. Give the CSV export (a file, the folder or the zip) or the XML, as downloaded.",
    ),
  "register-file-twice": (f) =>
    words(
      `Ce fichier en double un autre, ${found(f)}. Donnez l'export d'un seul jour.`,
      `This file doubles another, ${found(f)}. Give the export of one day only.`,
    ),
  "sheet-twice": (f) =>
    words(
      `La fiche ${found(f)} est déjà dite plus haut (${f.first}). Donnez l'export d'un seul jour, tel que téléchargé.`,
      `Sheet ${found(f)} is already given before (${f.first}). Give the export of one day only, as downloaded.`,
    ),
  "receipt-contradicts": (f) =>
    words(
      `Ce rapport accepte et refuse à la fois : ${found(f)}. Rien n'en est retenu ; téléchargez-le de nouveau.`,
      `This report both accepts and refuses: ${found(f)}. Nothing is taken from it; download it again.`,
    ),
  "json-not-well-formed": () =>
    words(
      "Le JSON est mal formé à cet endroit, ou coupé : vérifiez les virgules, les guillemets et les accolades, ou téléchargez le fichier de nouveau.",
      "The JSON is not well formed here, or is cut: check commas, quotation marks and braces, or download the file again.",
    ),
  "json-too-deep": () =>
    words(
      "Le JSON s'emboîte bien plus qu'aucun de nos fichiers. Repartez d'un fichier téléchargé ici.",
      "The JSON nests far more than any of our files. Start from a file downloaded here.",
    ),
  "json-member-twice": (f) =>
    words(
      `« ${found(f)} » est dit deux fois au même endroit. Gardez-en un.`,
      `"${found(f)}" is said twice in the same place. Keep one.`,
    ),
  "json-member-unknown": (f) =>
    words(
      `« ${found(f)} » n'est pas connu ici. Retirez-le ou corrigez son nom ; sont connus : ${known(f)}.`,
      `"${found(f)}" is not known here. Remove it or correct its name; known are: ${known(f)}.`,
    ),
  "json-kind-wrong": (f) => {
    const { fr, en } = jsonKinds[String(f.expected)] ?? jsonKinds["text"] ?? words("", "");
    return words(`Il faut ${fr} ici. Corrigez cette valeur.`, `${en} is needed here. Correct this value.`);
  },
  "text-several-lines": () =>
    words(
      "Le texte tient sur plusieurs lignes. Mettez-le sur une seule, ou faites-en plusieurs critères.",
      "The text runs over several lines. Put it on one, or make several criteria of it.",
    ),
  "code-with-space": (f) =>
    words(
      `Le code « ${found(f)} » contient une espace. Écrivez-le d'un seul tenant, comme « A1.2 ».`,
      `The code "${found(f)}" holds a space. Write it in one piece, as "A1.2".`,
    ),
  "code-twice": (f) =>
    words(
      `Le code « ${found(f)} » est déjà pris à la ligne ${f.first}. Donnez-en un autre.`,
      `The code "${found(f)}" is already taken on line ${f.first}. Give another.`,
    ),
  "title-differs": (f) =>
    words(
      `« ${found(f)} » n'est pas le titre donné à la ligne ${f.first}, « ${f.was} ». Écrivez le même pour le même code.`,
      `"${found(f)}" is not the title given on line ${f.first}, "${f.was}". Write the same for the same code.`,
    ),
  "framework-too-long": (f) =>
    words(
      `Le référentiel dépasse ${f.lines} lignes ou ${f.characters} caractères. Vérifiez que c'est le bon fichier.`,
      `The framework exceeds ${f.lines} lines or ${f.characters} characters. Check that it is the right file.`,
    ),
};

/** What a value of JSON was to be. */
const jsonKinds: Readonly<Record<string, Words>> = {
  text: words("un texte entre guillemets", "A text in quotation marks"),
  list: words("une liste entre crochets", "A list in square brackets"),
  object: words("un objet entre accolades", "An object in braces"),
  truth: words("true ou false", "true or false"),
};

/** What is wrong in a file from outside and what to do, in one or two sentences. */
export const wordFault = ({ code, facts }: Fault, language: Language): string => {
  const said = faults[code](facts)[language];
  return language === "fr" ? frenchSpacing(said) : said;
};

/** "candidats.csv:4:date_naissance": where a fault lies, as far as it is known. */
export const faultPlace = ({ file, line, column }: Fault): string =>
  [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(":");
