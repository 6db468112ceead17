export { type Attachment, type Template, typeset } from "./typeset.ts";
