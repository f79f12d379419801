export * from './answering/save-answers.js';
export * from './participants/personal-links.js';
export * from './participants/respondent-actors.js';
export * from './participants/respondent-cookie.js';
export * from './waves/waves.module.js';
export * from './assessments.module.js';
export * from './assessments/assessments.service.js';
export * from './instruments/instruments.service.js';
