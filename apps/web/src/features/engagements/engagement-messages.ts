import type { Messages } from '../../i18n/locale.js';

const en = {
  edit: 'Edit',
  editEngagement: 'Edit engagement',
  name: 'Name',
  startsOn: 'Starts on',
  endsOn: 'Ends on',
  save: 'Save',
  cancel: 'Cancel',
  period: (from: string, to: string | null): string => (to ? `${from} to ${to}` : `since ${from}`),
  assessments: 'Assessments',
  noAssessments: 'No assessment yet. An assessment applies an instrument, over one or more waves.',
  newAssessment: 'New assessment',
  waves: (count: number): string => (count === 1 ? '1 wave' : `${count} waves`),
  noWaves: 'No wave yet',
  team: 'Team',
  lead: 'leads',
  setTeam: 'Change team',
  members: 'Members',
  leads: 'Leads',
  leadsHint: 'A team needs somebody who leads it.',
};

/** Words of an engagement's page. */
export const engagementMessages: Messages<typeof en> = {
  en,
  de: {
    edit: 'Bearbeiten',
    editEngagement: 'Projekt bearbeiten',
    name: 'Name',
    startsOn: 'Beginnt am',
    endsOn: 'Endet am',
    save: 'Speichern',
    cancel: 'Abbrechen',
    period: (from, to) => (to ? `${from} bis ${to}` : `seit ${from}`),
    assessments: 'Erhebungen',
    noAssessments: 'Noch keine Erhebung. Eine Erhebung setzt ein Instrument ein, in einer oder mehreren Wellen.',
    newAssessment: 'Neue Erhebung',
    waves: (count) => (count === 1 ? '1 Welle' : `${count} Wellen`),
    noWaves: 'Noch keine Welle',
    team: 'Team',
    lead: 'leitet',
    setTeam: 'Team ändern',
    members: 'Mitglieder',
    leads: 'Leitung',
    leadsHint: 'Ein Team braucht jemanden, der es leitet.',
  },
};
