// Expect: @nx/enforce-module-boundaries
export { mersenne } from 'pure-rand/generator/mersenne';
