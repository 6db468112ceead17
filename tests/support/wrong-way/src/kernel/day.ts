import { sits } from "../jury/index.ts";

export const day = sits;
