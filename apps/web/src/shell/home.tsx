import { lazy } from 'react';

import { useMe } from '../session/me.js';

const ForConsultants = lazy(async () => ({
  default: (await import('../features/engagements/home-page.js')).HomePage,
}));
const ForExecutives = lazy(async () => ({
  default: (await import('../features/insights/executive-home.js')).ExecutiveHome,
}));

/** The first page: work for those who do it, the overview of their client for executives. */
export function Home() {
  const Page = useMe().role === 'EXECUTIVE' ? ForExecutives : ForConsultants;
  return <Page />;
}
