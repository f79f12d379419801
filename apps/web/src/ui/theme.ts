import { createTheme, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#eef4fa',
  '#dae6f1',
  '#b3cbe2',
  '#88afd3',
  '#6597c6',
  '#4f88bf',
  '#437fbb',
  '#1f4e79',
  '#1b4469',
  '#143653',
];

/** Calm, dense enough for work, and AA contrast throughout: shade 7 carries white text. */
export const theme = createTheme({
  primaryColor: 'sea',
  colors: { sea },
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.3rem' }, h3: { fontSize: '1.05rem' } },
  },
  defaultRadius: 'md',
});
