import { centre } from "../centre/index.ts";

export const verification = centre;
