import type { Child, FC, PropsWithChildren } from "hono/jsx";

/** Something typed that cannot be read, with the field it stands in. */
export type FieldFault = { readonly field: string; readonly label: string; readonly message: string };

type FieldProps = {
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  readonly faults?: readonly FieldFault[] | undefined;
  /** The fault is said at once: no summary above the form tells it. */
  readonly alerts?: boolean | undefined;
};

const faultOf = (name: string, faults: readonly FieldFault[] | undefined): FieldFault | undefined =>
  faults?.find(({ field }) => field === name);

/** The attributes that tie a control to its label, its hint and its fault. */
export const described = (name: string, hint: unknown, faults: readonly FieldFault[] | undefined) => {
  const fault = faultOf(name, faults);
  const by = [hint ? `${name}-hint` : "", fault ? `${name}-error` : ""].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-describedby": by || undefined,
    "aria-invalid": fault ? ("true" as const) : undefined,
  };
};

/** A label, its hint, its fault, and the control in the children. */
export const Field: FC<PropsWithChildren<FieldProps>> = ({ name, label, hint, faults, alerts, children }) => {
  const fault = faultOf(name, faults);
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      {fault ? (
        <span class="error" id={`${name}-error`} role={alerts ? "alert" : undefined}>
          {sentence(fault.message)}
        </span>
      ) : null}
      {children}
    </p>
  );
};

/** A message as a sentence of its own, beside its field. */
const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);

type TextProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: "text" | "search" | "date" | "time" | "number" | "email" | "password" | undefined;
  readonly placeholder?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: "numeric" | "text" | undefined;
  readonly list?: string | undefined;
  readonly required?: boolean | undefined;
  readonly mono?: boolean | undefined;
};

/** A field of one line. */
export const TextField: FC<TextProps> = ({ name, label, hint, faults, type = "text", mono, ...rest }) => (
  <Field name={name} label={label} hint={hint} faults={faults}>
    <input
      {...described(name, hint, faults)}
      type={type}
      class={mono ? "number" : undefined}
      spellcheck={mono ? false : undefined}
      {...rest}
    />
  </Field>
);

/** A file to drop, of the kinds that `accept` names. */
export const FileField: FC<FieldProps & { readonly accept: string }> = ({ accept, ...field }) => (
  <Field {...field}>
    <input {...described(field.name, field.hint, field.faults)} type="file" accept={accept} required />
  </Field>
);

export type Option = { readonly value: string; readonly label: string };

/** A choice in a list; an empty value stands for "all" or "not said". */
export const SelectField: FC<FieldProps & { value?: string | undefined; options: readonly Option[] }> = ({
  name,
  label,
  hint,
  faults,
  value,
  options,
}) => (
  <Field name={name} label={label} hint={hint} faults={faults}>
    <select {...described(name, hint, faults)}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === (value ?? "")}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);

/** A choice of one among few, each in sight. */
export const Choices: FC<{
  name: string;
  legend: string;
  value?: string | undefined;
  options: readonly Option[];
}> = ({ name, legend, value, options }) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    {options.map((option, i) => (
      <label>
        <input
          type="radio"
          id={i === 0 ? name : undefined}
          name={name}
          value={option.value}
          checked={option.value === value}
        />{" "}
        {option.label}
      </label>
    ))}
  </fieldset>
);

/** What is to correct, each line leading to its field; what was typed is kept below. */
export const ErrorSummary: FC<{ title: string; faults: readonly FieldFault[] }> = ({ title, faults }) =>
  faults.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{title}</h2>
      <ul class="plain">
        {faults.map(({ field, label, message }) => (
          <li>
            <a href={`#${field}`}>{`${label}${"\u00a0"}: ${message}`}</a>
          </li>
        ))}
      </ul>
    </div>
  );
