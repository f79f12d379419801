// Expect: house/no-tables-in-api
import type { Client } from '@sextant/data';

export const nameOf = (client: Client): string => client.name;
