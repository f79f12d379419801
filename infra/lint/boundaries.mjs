/** Who may import whom (CONTRIBUTING.md, "The map"): everything points downwards, and `statistics` lies at the bottom. */

/** The layers, lowest first. A layer sees those before it. */
const LAYERS = ['layer:statistics', 'layer:maturity', 'layer:contracts', 'layer:data', 'layer:platform', 'layer:room'];

/** Words for what the core found. Whoever shows something to people sees it; what stores or carries does not. */
const TELLING = 'layer:telling';

/** The rooms, lowest first. A room sees those before it; news travels up only as a job or a live event. */
export const ROOMS = [
  'identity',
  'engagements',
  'instruments',
  'assessments',
  'insights',
  'plans',
  'workshops',
  'reports',
];

/** What the pure layers may import from outside: arithmetic at the bottom, and the schemas of the contracts. */
const PACKAGES_OF = {
  'layer:statistics': ['jstat', 'pure-rand', 'pure-rand/**'],
  'layer:maturity': [],
  'layer:telling': [],
  'layer:contracts': ['zod', 'zod/**'],
};

/**
 * The constraints of `@nx/enforce-module-boundaries`. Tests may use `libs/testing` and any package;
 * the program itself may not.
 */
export function boundaries({ inTests }) {
  const testing = inTests ? ['layer:testing'] : [];
  const packagesOf = (layer) => (inTests || !PACKAGES_OF[layer] ? {} : { allowedExternalImports: PACKAGES_OF[layer] });

  const ofLayers = LAYERS.filter((layer) => layer !== 'layer:room').map((layer, height) => ({
    sourceTag: layer,
    onlyDependOnLibsWithTags: [...LAYERS.slice(0, height), ...testing],
    ...packagesOf(layer),
  }));
  const telling = {
    sourceTag: TELLING,
    onlyDependOnLibsWithTags: ['layer:statistics', 'layer:maturity', ...testing],
    ...packagesOf(TELLING),
  };
  const belowRooms = [...LAYERS.slice(0, -1), TELLING];
  const ofRooms = ROOMS.map((room, height) => ({
    sourceTag: `room:${room}`,
    onlyDependOnLibsWithTags: [...belowRooms, ...ROOMS.slice(0, height).map((lower) => `room:${lower}`), ...testing],
  }));

  return [
    ...ofLayers,
    telling,
    ...ofRooms,
    { sourceTag: 'layer:app', onlyDependOnLibsWithTags: [...LAYERS, TELLING, ...testing] },
    { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:maturity', TELLING] },
    { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: LAYERS },
    {
      sourceTag: 'layer:tests',
      onlyDependOnLibsWithTags: [...LAYERS, TELLING, 'layer:testing', 'layer:app', 'layer:web'],
    },
    { sourceTag: 'layer:tool', onlyDependOnLibsWithTags: [...LAYERS, ...testing] },
  ];
}
