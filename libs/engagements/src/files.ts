export { knownFunctions } from './stakeholders/known-functions.js';
export type { StakeholderRow } from './stakeholders/stakeholder-row.js';
export { parseStakeholderRows, type StakeholderList } from './stakeholders/stakeholder-rows.js';
export { writtenPath } from './stakeholders/unit-spellings.js';
