import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two entries: the dashboard, and the light page on which stakeholders answer. */
export default defineConfig({
  root: at('.'),
  plugins: [react()],
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    rollupOptions: { input: { index: at('./index.html'), answer: at('./answer.html') } },
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
