import { agreed } from "./agreed.ts";
import type { MinutesSource } from "./minutes-source.ts";
import { dayText, frenchSpacing, hourText } from "./typography.ts";

type Source = Pick<MinutesSource, "session" | "members" | "attendance">;

/** What the minutes say of who came, when, and who presided. */
export const attendanceLines = (source: Source) => ({
  opening: openingLine(source),
  closing: source.session.closedAt && `La séance est levée à ${hourText(source.session.closedAt)}.`,
  chair: chairLines(source),
  presence: (memberId: string): string => presence(source, memberId),
});

const said = (text: string): string => frenchSpacing(agreed(text, "fr"));

/** "Le 10 décembre 2026 à 9 h 34, à Saint-Nazaire, le jury convoqué le … s'est réuni, présidé par …" */
const openingLine = ({ session, members, attendance }: Source): string | undefined => {
  const { openedAt } = session;
  if (!openedAt) return undefined;
  const before = attendance.filter(({ at }) => at <= openedAt);
  const there = members.filter(
    ({ id }) =>
      before.findLast(({ memberId, kind }) => memberId === id && kind !== "took-chair")?.kind === "arrived",
  );
  const taken = before.findLast(({ kind }) => kind === "took-chair")?.memberId;
  const president = members.find(({ id, namedPresident }) => (taken ? id === taken : namedPresident));
  const [convenedOn] = members.flatMap((one) => one.convenedOn ?? []).sort();
  const count = (college: string): number => there.filter((one) => one.college === college).length;
  const colleges =
    count("employees") + count("employers") > 0
      ? `${count("employees")} membre(s) du collège salariés et ${count("employers")} du collège employeurs`
      : `${there.length} membre(s)`;
  return said(
    `Le ${dayText(session.heldOn)} à ${hourText(openedAt)}, à ${session.place}, le jury${
      convenedOn ? ` convoqué le ${dayText(convenedOn)}` : ""
    } s'est réuni, présidé par ${president?.name ?? "personne"}. Étaient présents ${colleges}. Le quorum est atteint.`,
  );
};

const chairLines = ({ members, attendance }: Source): string[] =>
  attendance.flatMap(({ kind, memberId, at, reason }) => {
    const member = members.find(({ id }) => id === memberId);
    if (kind !== "took-chair" || !member) return [];
    const why = reason ? ` : ${reason}` : member.namedPresident ? ", désigné(e) pour présider." : ".";
    return [frenchSpacing(`À ${hourText(at)}, la présidence passe à ${member.name}${why}`)];
  });

/** "présent de 9 h 02 à 11 h 40, puis de 13 h 10 à la fin"; who signed on another's tablet is told so. */
const presence = ({ attendance }: Source, memberId: string): string => {
  const acts = attendance.filter((act) => act.memberId === memberId && act.kind !== "took-chair");
  if (acts.length === 0) return "absent";
  const spans: string[] = [];
  for (const { kind, at } of acts)
    if (kind === "arrived") spans.push(`dès ${hourText(at)}`);
    else spans.push(`${(spans.pop() ?? "").replace(/^dès/, "de")} à ${hourText(at)}`);
  const [first] = acts;
  const where = first?.own ? "" : `, signé sur l'appareil de ${first?.recordedBy}`;
  return `présent ${spans.join(", puis ")}${where}`;
};
