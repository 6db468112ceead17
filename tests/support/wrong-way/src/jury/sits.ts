export const sits = "sits";
