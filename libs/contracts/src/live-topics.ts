import type { ReportStatus } from './words/reports.js';
import type { WaveStatus } from './words/waves.js';
import type { WorkshopEvent } from './workshop-room.js';

/** How far a report has come. */
export interface ReportProgressEvent {
  readonly reportId: string;
  readonly status: ReportStatus;
  readonly progress: number;
}

/** Where a wave stands now. */
export interface WaveProgressEvent {
  readonly waveId: string;
  readonly status: WaveStatus;
  /** How far the scoring of a closed wave has come, in percent. */
  readonly progress?: number;
}

/** Every live topic and what travels on it; complete enough that listeners read nothing. */
export interface LiveTopics {
  [topic: `report.${string}.${string}`]: ReportProgressEvent;
  [topic: `wave.${string}.${string}`]: WaveProgressEvent;
  [topic: `workshop.${string}.${string}`]: WorkshopEvent;
}

export type LiveTopic = keyof LiveTopics;

/** The topic of one report of one tenant. */
export const reportTopic = (tenantId: string, reportId: string): `report.${string}.${string}` =>
  `report.${tenantId}.${reportId}`;

/** The topic of one wave of one tenant. */
export const waveTopic = (tenantId: string, waveId: string): `wave.${string}.${string}` => `wave.${tenantId}.${waveId}`;

/** The topic of one workshop of one tenant. */
export const workshopTopic = (tenantId: string, workshopId: string): `workshop.${string}.${string}` =>
  `workshop.${tenantId}.${workshopId}`;
