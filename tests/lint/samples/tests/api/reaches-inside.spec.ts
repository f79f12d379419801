// Expect: @nx/enforce-module-boundaries
export { PersonalLinks } from '../../libs/assessments/src/participants/personal-links.js';
