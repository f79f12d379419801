// Expect: nothing
export { z } from 'zod';
