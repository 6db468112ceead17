import { sits } from "../jury/sits.ts";

export const centre = sits;
