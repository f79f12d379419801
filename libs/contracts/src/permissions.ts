/** Everything that can be allowed. An operation names exactly one of these. */
export const PERMISSIONS = [
  'tenant.read',
  'tenant.manage',
  'member.read',
  'member.manage',
  'client.read',
  'client.write',
  'engagement.read',
  'engagement.write',
  'stakeholder.read',
  'stakeholder.write',
  'stakeholder.erase',
  'instrument.read',
  'instrument.write',
  'assessment.read',
  'assessment.write',
  'wave.read',
  'wave.write',
  'wave.invite',
  'wave.close',
  'answer.read-own',
  'answer.write',
  'answer.import',
  'result.read',
  'advice.read',
  'advice.write',
  'report.read',
  'report.request',
  'plan.read',
  'plan.write',
  'workshop.read',
  'workshop.run',
  'workshop.watch',
  'workshop.attend',
  'vote.cast',
  'vote.record',
  'audit.read',
  'job.read',
  'job.retry',
  'session.own',
] as const;

/** `noun.verb`: what an actor may be allowed to do. */
export type Permission = (typeof PERMISSIONS)[number];

/** What a member of a consulting firm, or an executive of one of its clients, is there to do. */
export const ROLES = ['owner', 'consultant', 'analyst', 'executive'] as const;

/** A member's role. An executive sees named clients only. */
export type Role = (typeof ROLES)[number];

const EXECUTIVE: readonly Permission[] = [
  'session.own',
  'client.read',
  'engagement.read',
  'assessment.read',
  'wave.read',
  'result.read',
  'advice.read',
  'report.read',
  'plan.read',
  'workshop.read',
  'workshop.watch',
];

const ANALYST: readonly Permission[] = [
  ...EXECUTIVE,
  'tenant.read',
  'member.read',
  'stakeholder.read',
  'instrument.read',
  'report.request',
];

const CONSULTANT: readonly Permission[] = [
  ...ANALYST,
  'client.write',
  'engagement.write',
  'stakeholder.write',
  'stakeholder.erase',
  'instrument.write',
  'assessment.write',
  'wave.write',
  'wave.invite',
  'wave.close',
  'answer.import',
  'advice.write',
  'plan.write',
  'workshop.run',
  'vote.record',
  'job.read',
  'job.retry',
];

const OWNER: readonly Permission[] = [...CONSULTANT, 'tenant.manage', 'member.manage', 'audit.read'];

/** The whole access policy by role, on one page. */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(OWNER),
  consultant: new Set(CONSULTANT),
  analyst: new Set(ANALYST),
  executive: new Set(EXECUTIVE),
};

/** What a stakeholder may do with a personal link. */
export const PARTICIPANT_PERMISSIONS: ReadonlySet<Permission> = new Set(['answer.read-own', 'answer.write']);

/** What somebody in a workshop's room may do; that a scribe only records is up to the role. */
export const WORKSHOP_PARTICIPANT_PERMISSIONS: ReadonlySet<Permission> = new Set([
  'workshop.watch',
  'workshop.attend',
  'vote.cast',
  'vote.record',
]);
