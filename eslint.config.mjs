/** One rule set for the whole workspace. Run it through Nx (`npm run lint`): the boundary rule needs the project graph. */
import nx from '@nx/eslint-plugin';
import { readCachedProjectGraph } from '@nx/devkit';
import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

import { boundaries } from './infra/lint/boundaries.mjs';
import * as ban from './infra/lint/house-rules.mjs';
import { webFloors } from './infra/lint/web-floors.mjs';

const OWN_PACKAGES = Object.keys(requireProjectGraph().nodes);

const CODE = ['**/*.ts', '**/*.tsx', '**/*.mjs'];
const TYPED = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.fixture.ts', 'libs/testing/**', 'tests/**'];
const API_SIDE = ['libs/*/src/**/*.{resolver,model,inputs,controller}.ts'];
const ROOMS = 'libs/{identity,engagements,instruments,assessments,insights,plans,workshops,reports}/src/**/*.ts';

const NODE_GLOBALS = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'AbortSignal', 'performance'].map(
    (name) => [name, 'readonly'],
  ),
);

const inSource = { files: ['apps/**', 'libs/**'], ignores: SPECS };

const boundaryRule = (options) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { checkDynamicDependenciesExceptions: ['.*'], depConstraints: boundaries(options), ...options.extra },
  ],
});

/** Packages stand in the root package.json; what the program needs is not among the development ones. */
function declaredPackages({ inTests }) {
  const options = { packageDir: [import.meta.dirname], whitelist: OWN_PACKAGES, devDependencies: inTests };
  return { 'import-x/no-extraneous-dependencies': ['error', options] };
}

export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/generated/**',
      'apps/web/src/graphql/**',
      'var/**',
      '.nx/**',
      'coverage/**',
      'bench-results/**',
      'tests/reference/scripts/**',
      'tests/web/output/**',
      'tests/lint/samples/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  { files: TYPED, extends: [tseslint.configs.recommendedTypeChecked] },
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: CODE,
    plugins: { '@nx': nx, 'import-x': importX, house: ban.house },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
        }),
      ],
    },
    rules: {
      ...boundaryRule({ inTests: false }),
      ...ban.noEnum,
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      ...declaredPackages({ inTests: true }),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
    },
  },

  // The program: one way down, one reader of the environment, one door to the rows.
  { ...inSource, rules: { ...ban.environmentInConfig, ...declaredPackages({ inTests: false }) } },
  { files: ['libs/platform/src/config/**'], rules: { 'house/environment-in-config': 'off' } },
  { ...inSource, ignores: [...SPECS, 'libs/data/**'], rules: { ...ban.oneDoor } },
  // The plumbing that opens connections: the doors' own, the queue's and the listener's.
  { files: ['libs/platform/src/{database,jobs,live}/**'], rules: { 'house/one-door-imports': 'off' } },
  { files: ['libs/data/src/**/*.ts'], rules: { ...ban.noGraphqlInData } },
  {
    files: ['libs/{statistics,maturity,telling,contracts}/src/**/*.ts'],
    ignores: SPECS,
    rules: { 'import-x/no-nodejs-modules': 'error' },
  },
  { files: API_SIDE, rules: { ...ban.noTablesInApi } },
  { files: ['libs/*/src/**/*.inputs.ts'], rules: { ...ban.composedFields } },
  {
    files: [ROOMS, 'apps/worker/**/*.ts'],
    ignores: [...API_SIDE, ...SPECS, '**/*.loader.ts', '**/api.ts'],
    rules: { ...ban.noGraphqlInWorker },
  },
  { files: [...API_SIDE, '**/api.ts', 'apps/api/**/*.ts'], ignores: SPECS, rules: { ...ban.noProcessorsInApi } },
  { files: ['apps/cli/**', 'infra/**', 'tests/**'], rules: { 'no-console': 'off' } },

  // The web: floors like the server's rooms.
  { files: ['apps/web/src/**/*.{ts,tsx}'], rules: { ...webFloors } },
  { files: ['apps/web/src/light/**/*.{ts,tsx}'], rules: { ...ban.lightStaysLight } },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['apps/web/**/*.tsx'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },

  // Tests: real parts, any package, and `libs/testing`; black boxes start the programs themselves.
  {
    files: SPECS,
    rules: {
      ...boundaryRule({ inTests: true }),
      ...ban.noSwitchedOffTests,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // What comes back over the wire is `any` until it is compared; the comparison is the check.
      ...Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
          `@typescript-eslint/no-unsafe-${use}`,
          'off',
        ]),
      ),
    },
  },
  {
    files: ['tests/**'],
    rules: { ...boundaryRule({ inTests: true, extra: { allow: ['^(\\.\\./)+apps/[a-z]+/src/'] } }) },
  },

  // Files whose tools ask for a default export, and plain scripts, which have no types.
  {
    files: ['**/*.config.{ts,mjs}', '**/codegen.ts'],
    rules: { 'import-x/no-default-export': 'off', ...declaredPackages({ inTests: true }) },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: NODE_GLOBALS } },
);

/** Without a cached graph the boundary rule would skip itself and pass: refuse instead. */
function requireProjectGraph() {
  try {
    return readCachedProjectGraph();
  } catch {
    throw new Error('No project graph: run lint through Nx (npm run lint), which makes it.');
  }
}
