import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import type { Person } from "../../../people/index.ts";
import { answerDueOn, type DataRequest } from "../../../retention/index.ts";
import { SelectField, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { allows, type Desk } from "../desk.tsx";
import { personName } from "../parts.tsx";
import { requestKindText } from "./words.ts";

/** What persons ask of their data, with the day by which each is answered. */
export const Requests: FC<{
  desk: Desk;
  requests: readonly DataRequest[];
  people: ReadonlyMap<string, Person>;
}> = ({ desk, requests, people }) => {
  const { t, at } = desk;
  const [first] = requests;
  if (!first) return null;
  const keeps = allows(desk, "keep-personal-data", first);
  return (
    <section class="flow">
      <h2>{t("Demandes", "Requests")}</h2>
      <ul class="ruled">
        {requests.map((request) => {
          const person = people.get(request.personId);
          return (
            <li class="flow">
              <h3>
                {requestKindText(request.kind, desk)}
                {person ? `, ${personName(person)}` : ""}
              </h3>
              <p class="small">
                {t(
                  `Reçue le ${dayText(request.askedOn)}, à répondre le ${dayText(answerDueOn(request))} au plus tard (règlement (UE) 2016/679, art. 12, 3).`,
                  `Received on ${dayText(request.askedOn, "en")}, to be answered by ${dayText(answerDueOn(request), "en")} (Regulation (EU) 2016/679, art. 12(3)).`,
                )}
              </p>
              <p>{request.says}</p>
              {keeps ? (
                <form
                  method="post"
                  action={href(at, `${links.personalData}/demandes/${request.id}`)}
                  class="flow"
                >
                  <SelectField
                    name="outcome"
                    label={t("Réponse", "Answer")}
                    options={[
                      { value: "done", label: t("Fait", "Done") },
                      { value: "refused", label: t("Refusé, avec le motif", "Refused, with the reason") },
                    ]}
                  />
                  <TextField
                    name="says"
                    label={t("Ce qui est dit à la personne", "What the person is told")}
                    required
                  />
                  <p>
                    <button type="submit">{t("Répondre", "Answer")}</button>
                  </p>
                </form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
