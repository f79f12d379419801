// Expect: nothing
export { mersenne } from 'pure-rand/generator/mersenne';
