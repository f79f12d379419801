// Expect: house/no-processors-in-api
export { ScoreWaveProcessor } from './waves/score-wave.processor.js';
