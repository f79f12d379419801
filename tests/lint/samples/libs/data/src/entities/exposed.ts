// Expect: house/no-graphql-in-data
export { ObjectType } from '@nestjs/graphql';
