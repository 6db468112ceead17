import { z } from "zod";
import {
  addToPool,
  changeMandate,
  type InPool,
  noteAbsence,
  type PoolMember,
  takeAbsenceBack,
  takeOutOfPool,
} from "../../../jury/index.ts";
import { links } from "../../links.ts";
import { type Desk, done, notFound } from "../desk.tsx";
import {
  address,
  dayField,
  emptyOr,
  faultMessage,
  oneOf,
  readTyped,
  type Typed,
  text,
  typedIn,
} from "../form.ts";
import { absenceLabels, memberAt, memberPage } from "./member.tsx";
import { poolLabels, poolPage } from "./page.tsx";

const inOrder = ({ from, until }: { readonly from: string; readonly until?: string | undefined }): boolean =>
  until === undefined || from <= until;

const Mandate = z
  .object({ from: dayField, until: emptyOr(dayField) })
  .refine(inOrder, { path: ["until"], message: "before-first-day" });

const Added = z
  .object({
    name: text(80),
    college: oneOf(["employees", "employers", "none"]),
    organisation: text(120),
    capacity: text(120),
    email: emptyOr(address),
    from: dayField,
    until: emptyOr(dayField),
  })
  .refine(inOrder, { path: ["until"], message: "before-first-day" });

export const addOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { means, t } = desk;
  const typed = await typedIn(desk.c);
  const labels = poolLabels(desk);
  const read = readTyped(Added, typed, labels, t);
  if (!read.ok) return poolPage(desk, certifierId, { typed, faults: read.faults });
  const { from, until, ...member } = read.value;
  const added = await addToPool(means.db, means.world, certifierId, { ...member, mandate: { from, until } });
  return added
    ? done(desk, links.pool, "pool-changed")
    : poolPage(desk, certifierId, {
        typed,
        faults: [{ field: "email", label: labels.email, message: faultMessage("address-taken", t) }],
      });
};

/** Runs about someone of the pool, with what was typed. */
const aboutMember =
  (answer: (desk: Desk, member: PoolMember, who: InPool, typed: Typed) => Promise<Response>) =>
  async (desk: Desk, certifierId: string): Promise<Response> => {
    const member = await memberAt(desk, certifierId);
    if (!member) return notFound(desk);
    return answer(desk, member, { certifierId, memberId: member.id }, await typedIn(desk.c));
  };

export const changeOne = aboutMember(async (desk, { id, mandate }, who, typed) => {
  const { means, t } = desk;
  const read = readTyped(Mandate, typed, poolLabels(desk), t);
  if (!read.ok) return memberPage(desk, who.certifierId, { typed, faults: read.faults });
  await changeMandate(means.db, means.world, who, mandate, read.value);
  return done(desk, links.poolMember(id), "pool-changed");
});

export const takeOneOut = aboutMember(async (desk, _, who) => {
  await takeOutOfPool(desk.means.db, desk.means.world, who);
  return done(desk, links.pool, "pool-changed");
});

const Days = z
  .object({ absentFrom: dayField, absentUntil: dayField })
  .refine(({ absentFrom, absentUntil }) => absentFrom <= absentUntil, {
    path: ["absentUntil"],
    message: "before-first-day",
  })
  .transform(({ absentFrom: from, absentUntil: until }) => ({ from, until }));

/** The days typed, or every field to correct. */
export const daysTyped = (desk: Desk, typed: Typed) => readTyped(Days, typed, absenceLabels(desk), desk.t);

export const noteOne = aboutMember(async (desk, { id }, who, typed) => {
  const read = daysTyped(desk, typed);
  if (!read.ok) return memberPage(desk, who.certifierId, { typed, faults: read.faults });
  await noteAbsence(desk.means.db, desk.means.world, who, read.value);
  return done(desk, links.poolMember(id), "absence-noted");
});

/** Takes back the absence typed; false when it is nobody's, or another's. */
export const takeTypedBack = async ({ means }: Desk, who: InPool, { absence }: Typed): Promise<boolean> => {
  const id = z.uuid().safeParse(absence);
  return id.success && (await takeAbsenceBack(means.db, means.world, who, id.data));
};

export const takeOneBack = aboutMember(async (desk, { id }, who, typed) =>
  (await takeTypedBack(desk, who, typed))
    ? done(desk, links.poolMember(id), "absence-taken-back")
    : done(desk, links.poolMember(id)),
);
