export { type Column, DataTable, type Row } from "./data-table.tsx";
export { type Fact, Facts, Figures } from "./facts.tsx";
export {
  Choices,
  described,
  ErrorSummary,
  Field,
  type FieldFault,
  FileField,
  type Option,
  SelectField,
  TextField,
} from "./fields.tsx";
export { NoticeLine } from "./notice.tsx";
export { type Reason, ReasonList, Reasons, reasonOf } from "./reasons.tsx";
export { Status, type Tone, toneOf } from "./status.tsx";
export { Verdict } from "./verdict.tsx";
