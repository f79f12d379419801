import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

import { inlineOperations } from './inline-operations.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const WORKER = 'answer-worker';

/** Three entries: the dashboard, and the light pages on which stakeholders answer and a workshop's room votes. */
export default defineConfig({
  root: at('.'),
  // Packed once, as small as they get; the API sends what is packed.
  plugins: [inlineOperations(at('./src')), react(), compression({ algorithms: ['gzip', 'brotliCompress'] })],
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    rollupOptions: {
      input: {
        index: at('./index.html'),
        answer: at('./answer.html'),
        join: at('./join.html'),
        [WORKER]: at('./src/light/answering/answer-worker.ts'),
      },
      // A service worker is found by its name, and may only serve pages beside or below it.
      output: { entryFileNames: ({ name }) => (name === WORKER ? `${WORKER}.js` : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/reports', '/health'].map((path) => [
        path,
        { target: 'http://localhost:3000', ws: path === '/graphql' },
      ]),
    ),
  },
});
