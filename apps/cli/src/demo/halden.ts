/** A made-up client, for demonstration: a family-owned maker of special machines with few large accounts. */
export const CLIENT = {
  name: 'Halden Machine Works',
  sector: 'Special machinery',
  country: 'Germany',
  contextProfile: {
    ownership: 'family-owned, third generation',
    employees: 1400,
    sites: 5,
    markets: 'Europe and North America, about forty large accounts',
    notes: 'Demonstration data: no such company exists.',
  },
};

/** Units below the client, as paths from the top. */
export const UNITS: readonly (readonly string[])[] = [
  ['Head office'],
  ['Head office', 'Communications'],
  ['Plants'],
  ['Plants', 'Ulm'],
  ['Plants', 'Brno'],
  ['Service'],
  ['Sales'],
];

interface Place {
  readonly function: string;
  readonly unit: string;
  readonly people: readonly string[];
}

const PLACES: readonly Place[] = [
  {
    function: 'executive',
    unit: 'Head office',
    people: ['Ingrid Halden', 'Tomas Weil', 'Petra Lindqvist', 'Jan Kessler', 'Ruth Amann'],
  },
  {
    function: 'marketing',
    unit: 'Head office / Communications',
    people: ['Lena Vogt', 'Marc Dubois', 'Ines Ferreira', 'Oskar Brandt', 'Kaja Novak'],
  },
  {
    function: 'sales',
    unit: 'Sales',
    people: ['Henrik Olsen', 'Carla Rossi', 'Stefan Maurer', 'Julia Koval', 'Ben Hartley', 'Anna Sobek'],
  },
  {
    function: 'customer_service',
    unit: 'Service',
    people: ['Milan Horak', 'Eva Lang', 'Piotr Zielinski', 'Sofia Blanc', 'Nils Berger', 'Dana Krause'],
  },
  {
    function: 'product',
    unit: 'Plants / Ulm',
    people: ['Felix Roth', 'Mira Stein', 'Hanna Jung'],
  },
  {
    function: 'operations',
    unit: 'Plants / Brno',
    people: ['Karel Dvorak', 'Jana Svoboda', 'Peter Frank', 'Olga Benes', 'Uwe Scholz'],
  },
  { function: 'hr', unit: 'Head office', people: ['Maria Conti'] },
  { function: 'it_digital', unit: 'Head office', people: ['Luis Ortega', 'Tim Albrecht'] },
  { function: 'legal_risk', unit: 'Head office', people: ['Ralf Winter'] },
];

/** The client's people as the product's stakeholder list: 34 in nine functions, of which five are large enough to be shown. */
export function stakeholderCsv(): string {
  const rows = PLACES.flatMap(({ function: key, unit, people }) =>
    people.map((name) => `${name},${addressOf(name)},${key},,${unit},en`),
  );
  return ['name,email,function,level,unit,locale', ...rows].join('\n');
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@halden.example`;
}

/** What the client's engagement says about strategy and limits: the context questionnaire, answered. */
export const CONTEXT_ANSWERS = {
  customers: 'b2b_few',
  regulation: 'sector',
  tradition: 'conservative',
  priorities: ['retention', 'efficiency'],
  audience_presence: 'rarely',
  customer_facing_share: 'medium',
  complexity_of_offer: 'high',
  spread: 'large',
  harm: 'medium',
  documented_effect: 'none',
  capacity: 'part_time',
  driver: 'rivals',
  horizon: 'm18',
};
