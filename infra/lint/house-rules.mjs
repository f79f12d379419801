/** The house's own bans. Each is a stock rule under a name of its own, so that none overwrites another's options. */
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

const imports = tseslint.plugin.rules['no-restricted-imports'];
const syntax = builtinRules.get('no-restricted-syntax');

export const house = {
  meta: { name: 'house' },
  rules: {
    'environment-in-config': syntax,
    'one-door': syntax,
    'one-door-imports': imports,
    'no-graphql-in-data': imports,
    'no-tables-in-api': imports,
    'composed-fields': imports,
    'no-graphql-in-worker': imports,
    'no-processors-in-api': imports,
    'light-stays-light': imports,
    'no-enum': syntax,
    'no-switched-off-tests': syntax,
  },
};

/** The environment is one schema, parsed at start by `libs/platform/src/config`. */
export const environmentInConfig = {
  'house/environment-in-config': [
    'error',
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'The environment is read in libs/platform/src/config only.',
    },
    {
      selector: "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
      message: 'The environment is read in libs/platform/src/config only.',
    },
    {
      selector: "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
      message: 'The environment is read in libs/platform/src/config only.',
    },
  ],
};

/** Rows are reached through `TenantDb` or the system door, never through a connection of one's own. */
export const oneDoor = {
  'house/one-door': [
    'error',
    ...['getRepository', 'createQueryRunner'].map((method) => ({
      selector: `CallExpression[callee.property.name='${method}']`,
      message: `${method} bypasses the door: use TenantDb.run(actor, tx => …).`,
    })),
    {
      selector: "CallExpression[callee.property.name='createQueryBuilder'][callee.object.callee.property.name!='repo']",
      message: 'A query is built on tx.repo(…).',
    },
    {
      selector: 'CallExpression[callee.property.name=/^(query|transaction)$/][callee.object.name=/^dataSource$/i]',
      message: 'A statement outside the door sees no tenant: use TenantDb.run(actor, tx => …).',
    },
    {
      selector:
        'CallExpression[callee.property.name=/^(query|transaction)$/][callee.object.property.name=/^dataSource$/i]',
      message: 'A statement outside the door sees no tenant: use TenantDb.run(actor, tx => …).',
    },
  ],
  'house/one-door-imports': [
    'error',
    {
      paths: [
        {
          name: 'typeorm',
          importNames: ['DataSource', 'EntityManager', 'QueryRunner', 'Repository', 'getRepository'],
          message: 'Rows are reached through TenantDb.',
        },
        { name: 'pg', message: 'Rows are reached through TenantDb.' },
      ],
    },
  ],
};

/** Tables and GraphQL types are separate and fit structurally. */
export const noGraphqlInData = {
  'house/no-graphql-in-data': [
    'error',
    { patterns: [{ group: ['@nestjs/graphql', '@nestjs/apollo', 'graphql'], message: 'Tables know no GraphQL.' }] },
  ],
};

/** Resolvers, models and inputs see services, not rows: only what has a `@Field` leaves the server. */
export const noTablesInApi = {
  'house/no-tables-in-api': [
    'error',
    {
      patterns: [
        { group: ['typeorm', '@sextant/data', '@sextant/data/*'], message: 'The API sees services, not rows.' },
      ],
    },
  ],
};

/** What a field is, how it is checked and what null means is said once, by the decorators of `libs/platform/src/fields`. */
export const composedFields = {
  'house/composed-fields': [
    'error',
    {
      paths: [
        { name: '@nestjs/graphql', importNames: ['Field'], message: 'Inputs are made of the fields of platform.' },
      ],
      patterns: [
        { group: ['class-validator', 'class-transformer'], message: 'Inputs are made of the fields of platform.' },
      ],
    },
  ],
};

const API_FILES = ['resolver', 'model', 'inputs', 'loader', 'controller'].map((kind) => `**/*.${kind}.js`);

/** The worker loads services and processors; GraphQL stays out of its process. */
export const noGraphqlInWorker = {
  'house/no-graphql-in-worker': [
    'error',
    {
      patterns: [
        {
          group: ['@nestjs/graphql', '@nestjs/apollo', '@apollo/*', 'graphql', 'graphql-ws', '@sextant/*/api'],
          message: 'The worker loads no GraphQL: resolvers and models belong behind api.ts.',
        },
        {
          group: [...API_FILES, '**/api.js'],
          message: 'The worker loads no GraphQL: resolvers and models belong behind api.ts.',
        },
      ],
    },
  ],
};

/** The API hands work over; it does none of it. */
export const noProcessorsInApi = {
  'house/no-processors-in-api': [
    'error',
    {
      patterns: [
        {
          group: ['**/*.processor.js', '**/worker.js', '@sextant/*/worker'],
          message: 'Processors run in the worker only.',
        },
      ],
    },
  ],
};

/** What stakeholders and a workshop's room load on a phone: no component library, no router, no cache. */
export const lightStaysLight = {
  'house/light-stays-light': [
    'error',
    {
      patterns: [
        { group: ['@mantine/*', 'urql', '@urql/*', 'react-router'], message: 'Too heavy for a light page.' },
        {
          group: ['**/session/me.js', '**/session/api-client.js', '**/session/refusal.js'],
          message: 'It brings the cache.',
        },
      ],
    },
  ],
};

/** One definition serves the database, GraphQL and the browser: a const object, not a TypeScript enum. */
export const noEnum = {
  'house/no-enum': ['error', { selector: 'TSEnumDeclaration', message: 'Use a const object and its union type.' }],
};

/** A suite that cannot run says so with its reason (`const suite = redis ? describe : describe.skip`). */
export const noSwitchedOffTests = {
  'house/no-switched-off-tests': [
    'error',
    {
      selector:
        'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(skip|only|todo|failing)$/]',
      message: 'A test is there or it is not.',
    },
    {
      selector: 'CallExpression[callee.name=/^([xf]describe|[xf]it|xtest)$/]',
      message: 'A test is there or it is not.',
    },
  ],
};
