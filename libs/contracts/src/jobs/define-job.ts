import type { z } from 'zod';

/** A kind of work that a worker does: its name, what it is told (ids only), and what makes two requests the same. */
export interface JobDefinition<T> {
  readonly name: string;
  readonly payload: z.ZodType<T>;
  /** The same work must get the same id. BullMQ forbids ':' in it. */
  idOf(payload: T): string;
  /** How often it is tried before it ends in the list of failed jobs. */
  readonly attempts: number;
}

/** What every job is told: ids, and whose they are. */
export type JobPayload = Record<string, string> & { tenantId: string };

/** Declares a job. Payloads hold ids and nothing else: a contract test walks every definition. */
export function defineJob<T>(definition: JobDefinition<T>): JobDefinition<T> {
  return definition;
}
