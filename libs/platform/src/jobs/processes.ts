import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { JobDefinition } from '@sextant/contracts';

/** Metadata key under which a processor names its job. */
export const PROCESSES = 'sextant:processes';

/** Does one kind of job. Throwing means: try again later. */
export interface JobProcessor<T> {
  process(payload: T): Promise<void>;
  /** Called once when the last attempt has failed, to leave the row it worked on in a visible state. */
  giveUp?(payload: T, reason: string): Promise<void>;
}

/** Marks a provider as the one processor of a job. */
export const Processes = <T>(job: JobDefinition<T>): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(PROCESSES, job));
