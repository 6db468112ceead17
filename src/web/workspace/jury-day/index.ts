import { Hono } from "hono";
import type { WebMeans } from "../../means.ts";
import { inSession } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import { attendancePage } from "./attendance.tsx";
import { leave, preside, signIn } from "./attendance-acts.ts";
import { close, deliberationPage, open } from "./deliberation.tsx";
import { juryFilePage } from "./file.tsx";
import { decideFile, deferFile, recuseMember } from "./file-acts.ts";
import { minutesPage } from "./minutes.tsx";
import { decline, minutesPdf, rectifiedPdf, reopen, sign } from "./minutes-acts.ts";
import { rectify, rectifyPage } from "./rectify.tsx";
import { noteSending } from "./sending-act.ts";

/** Who is at the table of one session; each of these is mounted under the session's own address. */
export const attendanceRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const attendance = new Hono<WorkEnv>();
  attendance.get(
    "/",
    inSession(means, "sign-attendance", (desk, one) => attendancePage(desk, one)),
  );
  attendance.post("/presidence", inSession(means, "sign-attendance", preside));
  attendance.post("/:member", inSession(means, "sign-attendance", signIn));
  attendance.post("/:member/depart", inSession(means, "sign-attendance", leave));
  return attendance;
};

/** The files before the jury, one by one. */
export const deliberationRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const deliberation = new Hono<WorkEnv>();
  deliberation.get(
    "/",
    inSession(means, "deliberate", (desk, one) => deliberationPage(desk, one)),
  );
  deliberation.post("/ouvrir", inSession(means, "deliberate", open));
  deliberation.post("/clore", inSession(means, "deliberate", close));
  deliberation.get(
    "/:candidacy",
    inSession(means, "deliberate", (desk, one) => juryFilePage(desk, one)),
  );
  deliberation.post("/:candidacy", inSession(means, "deliberate", decideFile));
  deliberation.post("/:candidacy/ajourner", inSession(means, "deliberate", deferFile));
  deliberation.post("/:candidacy/retrait", inSession(means, "deliberate", recuseMember));
  return deliberation;
};

/** The minutes, their signatures and what is put right in them. */
export const minutesRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const minutes = new Hono<WorkEnv>();
  minutes.get(
    "/",
    inSession(means, "see-session", (desk, one) => minutesPage(desk, one)),
  );
  minutes.post("/", inSession(means, "sign-minutes", sign));
  minutes.post("/refus", inSession(means, "sign-minutes", decline));
  minutes.post("/rouvrir", inSession(means, "sign-minutes", reopen));
  minutes.post("/transmission", inSession(means, "compose-jury", noteSending));
  minutes.get("/pdf", inSession(means, "see-session", minutesPdf));
  minutes.get("/rectificatifs/:number{[1-9][0-9]{0,3}}", inSession(means, "see-session", rectifiedPdf));
  for (const path of ["/rectifier", "/rectifier/:candidacy"]) {
    minutes.get(
      path,
      inSession(means, "sign-minutes", (desk, one) => rectifyPage(desk, one)),
    );
    minutes.post(path, inSession(means, "sign-minutes", rectify));
  }
  return minutes;
};
