import type { Child, FC } from "hono/jsx";

/** A fact with its name, and a line about where it comes from. */
export type Fact = { readonly label: string; readonly value: Child; readonly small?: Child };

/** Facts side by side, or one under the other in a narrow column. */
export const Facts: FC<{ facts: readonly Fact[]; stacked?: boolean }> = ({ facts, stacked }) => (
  <dl class={stacked ? "facts stacked" : "facts"}>
    {facts.map(({ label, value, small }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          {value}
          {small ? <small>{small}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
);

/** Large figures with their meaning. */
export const Figures: FC<{ figures: readonly { readonly label: string; readonly value: string }[] }> = ({
  figures,
}) => (
  <dl class="figures">
    {figures.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
