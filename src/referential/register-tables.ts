/** The ten tables of France compétences' CSV export. What is kept of each is needed; the rest may come and go. */
export const registerTables = {
  standard: {
    needed: [
      "Numero_Fiche",
      "Intitule",
      "Abrege_Libelle",
      "Nomenclature_Europe_Niveau",
      "Date_dernier_jo",
      "Date_Decision",
      "Date_Fin_Enregistrement",
      "Date_Effet",
      "Type_Enregistrement",
      "Validation_Partielle",
      "Actif",
    ],
    other: [
      "Id_Fiche",
      "Abrege_Intitule",
      "Nomenclature_Europe_Intitule",
      "Accessible_Nouvelle_Caledonie",
      "Accessible_Polynesie_Francaise",
    ],
  },
  links: { needed: ["Numero_Fiche", "Ancienne_Certification", "Nouvelle_Certification"], other: [] },
  blocks: { needed: ["Numero_Fiche", "Bloc_Competences_Code", "Bloc_Competences_Libelle"], other: [] },
  agreements: {
    needed: [
      "Numero_Fiche",
      "Ccn_1_Numero",
      "Ccn_1_Libelle",
      "Ccn_2_Numero",
      "Ccn_2_Libelle",
      "Ccn_3_Numero",
      "Ccn_3_Libelle",
    ],
    other: [],
  },
  certifiers: { needed: ["Numero_Fiche", "Siret_Certificateur", "Nom_Certificateur"], other: [] },
  formacodes: { needed: ["Numero_Fiche", "Formacode_Code", "Formacode_Libelle"], other: [] },
  nsf: { needed: ["Numero_Fiche", "Nsf_Code", "Nsf_Intitule"], other: [] },
  partners: {
    needed: ["Numero_Fiche", "Nom_Partenaire", "Siret_Partenaire", "Habilitation_Partenaire"],
    other: [],
  },
  rome: { needed: ["Numero_Fiche", "Codes_Rome_Code", "Codes_Rome_Libelle"], other: [] },
  routes: { needed: ["Numero_Fiche", "Si_Jury"], other: [] },
} as const satisfies Record<
  string,
  { readonly needed: readonly string[]; readonly other: readonly string[] }
>;

export type RegisterTable = keyof typeof registerTables;

/** Which table a header belongs to: the one it shares the most columns with, the sheet's number aside. */
export const tableOf = (header: readonly string[]): RegisterTable | undefined => {
  const shared = (table: RegisterTable): number => {
    const { needed, other } = registerTables[table];
    return [...needed, ...other].filter((column) => column !== "Numero_Fiche" && header.includes(column))
      .length;
  };
  const names = Object.keys(registerTables) as RegisterTable[];
  const best = names.reduce((a, b) => (shared(b) > shared(a) ? b : a));
  return shared(best) > 0 ? best : undefined;
};
