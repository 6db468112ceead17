import type { FC } from "hono/jsx";
import { TextField } from "../../components/index.ts";
import type { Desk } from "../desk.tsx";
import { type FormProps, Frame } from "./frame.tsx";

export const startLabels = ({ t }: Pick<Desk, "t">) => ({
  startedOn: t("Jour du début", "Day of the start"),
});

/** The day on which the cycle started. */
export const StartForm: FC<FormProps> = ({ desk, prepared, not }) => {
  const { t, means } = desk;
  const { startedOn } = prepared.shown.held;
  const shown = not?.step === "debut" ? not : undefined;
  return (
    <Frame
      desk={desk}
      prepared={prepared}
      not={not}
      step="debut"
      button={t("Déclarer le début", "Declare the start")}
    >
      <TextField
        name="startedOn"
        type="date"
        label={startLabels(desk).startedOn}
        value={shown?.typed["startedOn"] ?? startedOn ?? means.world.today()}
        faults={shown?.faults}
        required
      />
    </Frame>
  );
};
