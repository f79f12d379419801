// Expect: house/no-graphql-in-worker
export { Field } from '@nestjs/graphql';
