// Expect: nothing
export { InstrumentsService } from '@sextant/instruments';
