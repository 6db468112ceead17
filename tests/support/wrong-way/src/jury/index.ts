export { sits } from "./sits.ts";
