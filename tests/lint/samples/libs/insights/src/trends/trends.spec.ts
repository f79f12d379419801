// Expect: house/no-switched-off-tests
import { it } from '@jest/globals';

it.only('is the only one that runs', () => undefined);
