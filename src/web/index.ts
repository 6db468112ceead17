export type { WebMeans } from "./means.ts";
export { site } from "./site.tsx";
