/**
 * Before all suites: a folder for what this run may start. Nothing is started here, so that pure suites pay nothing. Whoever
 * starts Jest several times may bring a folder of their own, and its services serve all of those runs.
 */
import '../register.mjs';

// eslint-disable-next-line import-x/no-default-export -- Jest asks for it.
export default async function setUp() {
  if (process.env.SEXTANT_TEST_RUN) return;
  const { endRun, leftovers, makeRunFolder } = await import('../src/test-services/run-folder.ts');
  for (const folder of leftovers()) await endRun(folder);
  process.env.SEXTANT_TEST_RUN = await makeRunFolder();
  process.env.SEXTANT_TEST_RUN_IS_OWN = 'yes';
}
