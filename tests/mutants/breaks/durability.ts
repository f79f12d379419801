import type { Mutant } from '../mutant.js';

const SAVES = 'libs/assessments/src/answering/save-answers.db.spec.ts';
const DOOR = 'libs/data/src/doors/tenant-db.db.spec.ts';
const FUNCTIONS = 'libs/data/src/migrations/sealed-answers-functions.ts';
const UNSENT = 'apps/web/src/light/answering/unsent-work.ts';
const UNSENT_SPEC = 'apps/web/src/light/answering/unsent-work.spec.ts';
const CODES = 'libs/assessments/src/participants/participants.service.db.spec.ts';

/** Answers that are lost, come twice, or come too late; results that change. */
export const DURABILITY: readonly Mutant[] = [
  {
    name: 'handing in does not share the lock of the wave',
    file: 'libs/assessments/src/answering/hold-draft.ts',
    find: `status = 'open' FOR SHARE`,
    put: `status = 'open'`,
    promise: 'Closing waits for a hand-in that is under way, and no hand-in comes after it.',
    row: 'F30',
    guards: [{ spec: SAVES, test: 'saving answers waits with closing for a hand-in' }],
  },
  {
    name: 'saving does not share the lock of the wave',
    file: FUNCTIONS,
    find: 'ORDER BY w.id FOR SHARE);',
    put: 'ORDER BY w.id);',
    promise: 'Every answer acknowledged before the closing counts, and none comes after it.',
    row: 'F30',
    guards: [{ spec: SAVES, test: 'saving answers waits with closing for a save' }],
  },
  {
    name: 'closing reads the wave without holding it',
    file: 'libs/assessments/src/waves/close-wave.ts',
    find: 'const wave = await tx.lock(Wave, waveId);',
    put: 'const wave = await tx.get(Wave, waveId);',
    promise: 'Of two who close a wave at once one has closed it.',
    guards: [{ spec: 'libs/assessments/src/waves/waves.service.db.spec.ts', test: 'closing a wave' }],
  },
  {
    name: 'a save that is repeated is done again',
    file: FUNCTIONS,
    find: `CASE WHEN a.operation_id = o.operation_id THEN 'known'`,
    put: `CASE WHEN false THEN 'known'`,
    promise: 'A retry of a save gets the same reply and does nothing twice.',
    row: 'F2',
    guards: [{ spec: SAVES, test: 'saving answers gives a retry the same reply' }],
  },
  {
    name: 'an old tab overwrites newer work',
    file: FUNCTIONS,
    find: `WHEN coalesce(a.revision, 0) = o.base_revision THEN 'saved'`,
    put: `WHEN true THEN 'saved'`,
    promise: 'A stale write is a conflict that shows what is stored.',
    guards: [{ spec: SAVES, test: 'saving answers never overwrites newer work' }],
  },
  {
    name: 'an answer is taken after handing in',
    file: FUNCTIONS,
    find: `WHEN p.submitted_on IS NOT NULL OR r.submitted_on IS NOT NULL THEN 'ALREADY_SUBMITTED'`,
    put: `WHEN p.submitted_on IS NOT NULL THEN 'ALREADY_SUBMITTED'`,
    promise: 'What was handed in stays as it was.',
    guards: [{ spec: SAVES, test: 'saving answers takes nothing after handing in' }],
  },
  {
    name: 'commits are acknowledged before they are on the disk',
    file: 'libs/data/src/data-source.ts',
    find: '    keepAlive: true,\n',
    put: `    keepAlive: true,\n    options: '-c synchronous_commit=off',\n`,
    promise: 'What was acknowledged survives the loss of power.',
    row: 'F12',
    guards: [{ spec: 'libs/data/src/data-source.db.spec.ts' }],
  },
  {
    name: 'jobs and events leave before the commit',
    file: 'libs/data/src/doors/tenant-db.ts',
    find: `          return work(new Tx(actor, manager, effects));
        });`,
    put: `          const done = await work(new Tx(actor, manager, effects));
          await this.runEffects(effects.splice(0));
          return done;
        });`,
    promise: 'Nothing leaves before the commit: whoever is told finds what they were told of.',
    guards: [{ spec: DOOR, test: 'what waits for the commit' }],
  },
  {
    name: 'a refusal leaves its effects behind',
    file: 'libs/data/src/doors/system-db.ts',
    find: `      throw nameRefusal(error);`,
    put: `      await this.tenants.runEffects(effects);\n      throw nameRefusal(error);`,
    promise: 'What was not committed is announced to nobody.',
    guards: [{ spec: 'libs/data/src/doors/system-db.db.spec.ts', test: 'the system door keeps effects' }],
  },
  {
    name: 'deadlocks are not tried again',
    file: 'libs/data/src/doors/database-refusal.ts',
    find: `new Set(['40P01', '40001'])`,
    put: `new Set(['40001'])`,
    promise: 'What the database asks to try again is tried again.',
    row: 'F13',
    guards: [{ spec: DOOR, test: 'a refusal by the database that only asks for another try' }],
  },
  {
    name: 'an access code lives on after its participant has handed in',
    file: 'libs/assessments/src/answering/submit-answers.ts',
    find: 'SET submitted_on = ${TODAY}, code_hash = NULL, code_expires_at = NULL WHERE',
    put: 'SET submitted_on = ${TODAY} WHERE',
    promise: 'A code that was not used dies with the hand-in.',
    guards: [{ spec: CODES, test: 'a code that was not used dies' }],
  },
  {
    name: 'a code opens what was handed in before it was typed',
    file: 'libs/assessments/src/participants/respondent-entry.ts',
    find: '    if (unused && (await this.isHandedIn(unused, token))) return null;\n',
    put: '',
    promise: 'A code that was not used dies with the hand-in, also before the hand-in is noted.',
    guards: [{ spec: CODES, test: 'a code that was not used dies' }],
  },
  {
    name: 'a code opens as often as it is typed',
    file: 'libs/assessments/src/participants/respondent-entry.ts',
    find: 'ON CONFLICT DO NOTHING RETURNING mark`',
    put: 'ON CONFLICT (tenant_id, mark) DO UPDATE SET mark = excluded.mark RETURNING mark`',
    promise: 'A code opens once, for one of many who type it at once.',
    guards: [{ spec: CODES, test: 'a code opens' }],
  },
  {
    name: 'the drafts of whoever did not press the button are left out',
    file: 'libs/assessments/src/hand-ins/draft-owners.ts',
    find: 'p.is_in_result OR d.is_in_result',
    put: 'p.is_in_result OR (d.is_in_result AND d.is_handed_in)',
    promise: 'Every answer acknowledged before the closing counts, handed in or not.',
    guards: [
      { spec: 'libs/assessments/src/scoring/score-wave.db.spec.ts', test: 'what stays of the answers counts in a' },
    ],
  },
  {
    name: 'a wave is scored a second time',
    file: 'libs/assessments/src/scoring/score-wave.ts',
    find: `if (found.length === 0) return 'to score';`,
    put: `if (found.length >= 0) return 'to score';`,
    promise: 'A wave has one result, however often it is scored.',
    guards: [
      { spec: 'libs/assessments/src/scoring/score-wave.db.spec.ts', test: 'scoring a closed wave leaves one result' },
    ],
  },
  {
    name: 'a result can be changed afterwards',
    file: 'libs/data/src/migrations/1790000004000-results.ts',
    find: `    await immutable(queryRunner, 'result');\n`,
    put: '',
    promise: 'A result is frozen, whoever tries.',
    guards: [
      { spec: 'libs/assessments/src/scoring/score-wave.db.spec.ts', test: 'scoring a closed wave cannot be changed' },
    ],
  },
  {
    name: 'an entry of the audit trail can be changed',
    file: 'libs/data/src/migrations/1790000001000-identity.ts',
    find: `    await immutable(queryRunner, 'audit_entry');\n`,
    put: '',
    promise: 'What was written down is never changed by the program.',
    guards: [
      { spec: 'libs/identity/src/audit/audit-trail.service.db.spec.ts', test: 'the audit trail cannot be changed' },
    ],
  },
  {
    name: 'what failed on the way is forgotten by the page',
    file: UNSENT,
    find: `      if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];`,
    put: `      if (this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];`,
    promise: 'What was typed is sent again and again until the server has it.',
    guards: [{ spec: UNSENT_SPEC }],
  },
  {
    name: 'the page sends a failed answer again over what was typed since',
    file: UNSENT,
    find: `      if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];`,
    put: `      this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];`,
    promise: 'The newest of what a person typed is what is sent.',
    guards: [{ spec: UNSENT_SPEC }],
  },
  {
    name: 'a change made while the one before was under way starts from the old revision',
    file: UNSENT,
    find: 'if (next) this.waiting.set(reply.item, { ...next, baseRevision: reply.revision });',
    put: 'if (next) this.waiting.set(reply.item, next);',
    promise: 'Nobody is in conflict with themselves.',
    guards: [{ spec: UNSENT_SPEC }],
  },
  {
    name: 'a conflict is settled by the page without asking',
    file: UNSENT,
    find: 'else this.conflicts.set(reply.item, { stored: reply.answer, mine });',
    put: 'else this.known.set(reply.item, reply.answer);',
    promise: 'Of two versions of an answer the person chooses.',
    guards: [{ spec: UNSENT_SPEC }],
  },
];
