// Expect: import-x/no-restricted-paths
export { voteCount } from '../room/vote-count.js';
