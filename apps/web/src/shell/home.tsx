import { useMe } from '../session/me.js';
import { ClientPlan, ExecutiveHome, HomePage } from './pages.js';

/** The first page: work for those who do it, the overview of their client for executives. */
export function Home() {
  return useMe().role === 'EXECUTIVE' ? <ExecutiveHome Plan={ClientPlan} /> : <HomePage />;
}
