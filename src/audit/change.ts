/** What a change touched, and its only name in the trail. */
export const auditedActs = {
  "session-planned": "session",
  "session-placed": "session",
  "unions-invited": "session",
  "jury-member-appointed": "session",
  "jury-member-dismissed": "session",
  "jury-member-reachable": "session",
  "jury-convened": "session",
  "convocation-answered": "session",
  "pool-member-added": "pool-member",
  "pool-member-removed": "pool-member",
  "mandate-changed": "pool-member",
  "absence-noted": "pool-member",
  "absence-taken-back": "pool-member",
  "attendance-signed": "session",
  "member-left": "session",
  "chair-taken": "session",
  "point-settled": "session",
  "session-opened": "session",
  "recusal-recorded": "candidacy",
  "recusal-taken-back": "candidacy",
  "file-decided": "candidacy",
  "file-deferred": "candidacy",
  "session-closed": "session",
  "session-reopened": "session",
  "minutes-signed": "session",
  "minutes-declined": "session",
  "minutes-rectified": "session",
  "minutes-sent": "session",
  "session-awarded": "session",
  "file-awarded-anew": "candidacy",
  "session-issued": "session",
  "marks-noted": "candidacy",
  "candidate-enrolled": "candidacy",
  "enrolment-undone": "candidacy",
  "enrolment-refusal-notified": "session",
  "identity-corrected": "candidacy",
  "address-confirmed": "candidacy",
  "address-set-aside": "candidacy",
  "vae-step-recorded": "candidacy",
  "framework-draft-saved": "framework",
  "framework-draft-discarded": "framework",
  "positioning-recorded": "candidacy",
  "individual-plan-recorded": "candidacy",
  "cycle-start-declared": "candidacy",
  "piece-added": "candidacy",
  "piece-removed": "candidacy",
  "appeal-lodged": "candidacy",
  "appeal-answered": "candidacy",
  "framework-put-in-force": "framework",
  "centre-added": "centre",
  "accreditation-granted": "centre",
  "accreditation-withdrawn": "centre",
  "certificate-change-asked": "certificate",
  "certificate-change-withdrawn": "certificate",
  "certificate-state-changed": "certificate",
  "certificate-name-corrected": "certificate",
  "certificate-duplicated": "certificate",
  "certificate-renewed": "certificate",
  "certificate-shared": "certificate",
  "share-withdrawn": "certificate",
  "person-invited": "invitation",
  "invitation-revoked": "invitation",
  "invitation-accepted": "invitation",
  "role-withdrawn": "account",
  "second-factor-added": "account",
  "second-factor-removed": "account",
  "key-put-to-use": "key",
  "key-compromised": "key",
  "holders-file-prepared": "holders-file",
  "holders-file-read-back": "holders-file",
  "holders-file-discarded": "holders-file",
  "retention-length-set": "personal-data",
  "personal-data-erased": "personal-data",
  "data-request-made": "data-request",
  "data-request-answered": "data-request",
} as const;

export type AuditedAct = keyof typeof auditedActs;
export type AuditedObject = (typeof auditedActs)[AuditedAct];
export const auditedObjects: readonly AuditedObject[] = [...new Set(Object.values(auditedActs))];

/** Values before or after a change, by the name of what changed: only what changed, and no identity where an identifier says enough. */
export type Values = Readonly<Record<string, unknown>>;

/** A change as its use case tells it. Who made it is known from the connection. */
export type Change = {
  /** The tenant; absent for what belongs to no certifier. */
  readonly certifierId?: string | undefined;
  readonly act: AuditedAct;
  /** Identifier of the object, of the kind that the act names. */
  readonly object: string;
  /** The session it belongs to, so that a session's history is whole. */
  readonly within?: string | undefined;
  readonly why?: string | undefined;
  readonly before?: Values | undefined;
  readonly after?: Values | undefined;
};

/** What was changed, and why. */
export type Details = Pick<Change, "why" | "before" | "after">;

/** An entry of the trail as it is read. `who` is an account's identifier, or "installation" for jobs and commands. */
export type Entry = {
  readonly chain: string;
  readonly position: number;
  readonly at: Date;
  readonly who: string;
  readonly act: AuditedAct;
  readonly objectKind: AuditedObject;
  readonly object: string;
  readonly within?: string | undefined;
  /** Undefined once its time was over and it was erased. */
  readonly details?: Details | undefined;
};
