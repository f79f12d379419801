import type { Instrument } from '../instrument/instrument.js';

/** Whose view has been asked for in a wave that protects its answers: told from the invitations, never from answers. */
export interface InvitedCoverage {
  invited: number;
  functions: { function: string; invited: number }[];
  /** Functions of the instrument that nobody was invited from; those that it calls indispensable first. */
  uninvited: string[];
  /** Whether the instrument's minimum for a position can be met by those invited; null if it names none. */
  canMeetGuidance: boolean | null;
}

/** Looks at who was invited and at nothing else: not at who has answered, not at what was said. */
export function invitedCoverage(instrument: Instrument, byFunction: Readonly<Record<string, number>>): InvitedCoverage {
  const functions = Object.entries(byFunction).map(([key, people]) => ({ function: key, invited: people }));
  const invited = functions.reduce((sum, entry) => sum + entry.invited, 0);
  const { recommended, minimum_for_a_position: needed } = instrument.sampling_guidance ?? {};
  const must = recommended?.must_include ?? [];
  const uninvited = (instrument.functions ?? []).map(({ key }) => key).filter((key) => !byFunction[key]);
  return {
    invited,
    functions,
    uninvited: [...uninvited.filter((key) => must.includes(key)), ...uninvited.filter((key) => !must.includes(key))],
    canMeetGuidance: needed ? invited >= needed.respondents && functions.length >= (needed.functions ?? 0) : null,
  };
}
