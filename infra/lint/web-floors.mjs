/** The floors of the web (CONTRIBUTING.md, "The map"): a file sees its own floor and those below. */
import { join } from 'node:path';

import { ROOMS } from './boundaries.mjs';

/** The folders of `apps/web/src`, lowest first. `graphql` is generated. */
export const FLOORS = ['i18n', 'ui', 'graphql', 'session', 'light', 'features', 'shell'];

/** The folders of `features`, lowest first: the server's rooms, above what the platform itself shows. */
export const FEATURES = ['platform', ...ROOMS];

/** Pages with an entry of their own; neither knows the other. */
const LIGHT_PAGES = ['answering', 'room'];

const above = (names, height, at) => names.slice(height + 1).map((name) => join(at, name));

const zones = [
  ...FLOORS.map((floor, height) => ({
    target: floor,
    from: above(FLOORS, height, ''),
    message: `${floor} lies below: it cannot know this.`,
  })),
  ...FEATURES.map((feature, height) => ({
    target: join('features', feature),
    from: above(FEATURES, height, 'features'),
    message: `${feature} lies below: the shell puts this on its page (shell/router.tsx).`,
  })),
  ...LIGHT_PAGES.map((page) => ({
    target: join('light', page),
    from: LIGHT_PAGES.filter((other) => other !== page).map((other) => join('light', other)),
    message: 'The light pages share what lies in light itself, and load nothing of each other.',
  })),
];

/** What `import-x/no-restricted-paths` is told; type imports and imports at run time count, too. */
export const webFloors = {
  'import-x/no-restricted-paths': [
    'error',
    {
      basePath: join(import.meta.dirname, '../../apps/web/src'),
      zones: zones.filter(({ from }) => from.length > 0),
    },
  ],
};
