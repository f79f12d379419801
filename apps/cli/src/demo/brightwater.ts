import type { DemoClient } from './demo-client.js';

/** A consumer brand that talks a lot in public and has little behind it: present, with a wave in preparation. */
export const BRIGHTWATER: DemoClient = {
  facts: {
    name: 'Brightwater Outdoor',
    sector: 'Consumer goods',
    country: 'United Kingdom',
    contextProfile: {
      ownership: 'listed',
      employees: 620,
      sites: 3,
      markets: 'shops and a web shop in nine countries',
      notes: 'Demonstration data: no such company exists.',
    },
  },
  units: [['Brand'], ['Shops'], ['Customer care']],
  places: [
    {
      function: 'executive',
      unit: '',
      people: ['Alice Brook', 'Daniel Shaw', 'Nora Quinn', 'Owen Price', 'Sara Mellor'],
    },
    {
      function: 'marketing',
      unit: 'Brand',
      people: ['Ivy Chan', 'Leo Grant', 'Maya Patel', 'Noah Reid', 'Tess Walsh', 'Zoe Hart'],
    },
    { function: 'sales', unit: 'Shops', people: ['Amir Khan', 'Beth Lowe', 'Carl Dunn', 'Elin Frost', 'Gail Marsh'] },
    {
      function: 'customer_service',
      unit: 'Customer care',
      people: ['Hugo Field', 'Iris Lane', 'Jack Stone', 'Kate Moor', 'Lily Wood', 'Max Penn'],
    },
  ],
  mailDomain: 'brightwater.example',
  engagement: 'From campaigns to conversations (demonstration)',
  context: {
    customers: 'b2c',
    regulation: 'light',
    tradition: 'digital_first',
    priorities: ['awareness', 'retention'],
    audience_presence: 'actively',
    customer_facing_share: 'high',
    complexity_of_offer: 'low',
    spread: 'medium',
    harm: 'medium',
    documented_effect: 'few',
    capacity: 'team',
    driver: 'enthusiasm',
    horizon: 'm12',
  },
  confidentialityMode: 'anonymous',
  past: [{ monthsAgo: 2, leaning: { reach: 3.7, integration: 2.1, wish: 0.9 } }],
  next: { status: 'draft' },
};
