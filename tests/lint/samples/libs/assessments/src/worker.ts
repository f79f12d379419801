// Expect: house/no-graphql-in-worker
export { WavesResolver } from './waves/waves.resolver.js';
