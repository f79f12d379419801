// Expect: @nx/enforce-module-boundaries
export { WavesService } from '@sextant/assessments';
