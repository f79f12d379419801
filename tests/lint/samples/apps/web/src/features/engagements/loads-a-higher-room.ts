// Expect: import-x/no-restricted-paths
export const load = (): Promise<unknown> => import('../plans/engagement-plan.js');
