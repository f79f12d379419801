import type { DemoClient, DemoPlace } from './demo-client.js';

const FACTS = {
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

const UNITS: readonly (readonly string[])[] = [
  ['Head office'],
  ['Head office', 'Communications'],
  ['Plants'],
  ['Plants', 'Ulm'],
  ['Plants', 'Brno'],
  ['Service'],
  ['Sales'],
];

const PLACES: readonly DemoPlace[] = [
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

/** A family-owned maker of special machines with few large accounts: 34 people in nine functions, of which five are large enough to be shown. */
export const HALDEN: DemoClient = {
  facts: FACTS,
  units: UNITS,
  places: PLACES,
  mailDomain: 'halden.example',
  engagement: 'Finding the right position (demonstration)',
  context: {
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
  },
  confidentialityMode: 'confidential',
  past: [
    { monthsAgo: 6, leaning: { reach: 1.9, integration: 2.2, wish: 1.5 } },
    { monthsAgo: 3, leaning: { reach: 2.0, integration: 2.9, wish: 1.2 } },
  ],
  next: { status: 'open', leaning: { reach: 2.1, integration: 3.1, wish: 1 } },
};
