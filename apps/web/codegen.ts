import type { CodegenConfig } from '@graphql-codegen/cli';
import { DOCUMENTS } from '@sextant/contracts';

/** Documents that come whole have the types that they were made with. */
const documents = Object.fromEntries(
  Object.entries(DOCUMENTS).map(([name, { from, type }]) => [name, `import('${from}').${type}`]),
);

/** Types for every operation in the sources, from the committed schema. Runs at the root: `npm run schema`. */
const config: CodegenConfig = {
  schema: 'apps/api/src/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/graphql/**'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { scalars: { DateTime: 'string', ...documents }, enumsAsTypes: true, useTypeImports: true },
    },
    'apps/web/src/graphql/takes-operation-id.ts': { plugins: ['./apps/web/operation-id-fields.mjs'] },
  },
};

export default config;
