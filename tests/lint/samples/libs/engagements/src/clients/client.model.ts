// Expect: house/no-tables-in-api
export { Entity } from 'typeorm';
