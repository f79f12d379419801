// Expect: @nx/enforce-module-boundaries
export { ReportsModule } from '@sextant/reports';
