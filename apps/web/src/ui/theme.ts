import { Avatar, Badge, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const sea: MantineColorsTuple = [
  '#eef4fa',
  '#dae6f1',
  '#b3cbe2',
  '#88afd3',
  '#6597c6',
  '#4f88bf',
  '#3a73ad',
  '#1f4e79',
  '#1b4469',
  '#143653',
];

/** Calm, dense enough for work, and AA contrast throughout: shades 6 and 7 carry white text. */
export const theme = createTheme({
  primaryColor: 'sea',
  colors: { sea },
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.3rem' }, h3: { fontSize: '1.05rem' } },
  },
  defaultRadius: 'md',
  components: {
    // A table that is wider than a phone can be moved by keyboard too.
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } },
    Avatar: Avatar.extend({ defaultProps: { color: 'sea', variant: 'filled' } }),
    Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600 } }),
  },
});

/** Quiet text is still text, and so is what says that something is wrong: both keep a contrast of 4.5 on every ground of the product. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5a6472', '--mantine-color-error': '#b42323' },
  dark: { '--mantine-color-dimmed': '#a6b0bd', '--mantine-color-error': '#ff9c9c' },
});
