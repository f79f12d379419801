/** Before all suites: a folder for what this run may start. Nothing is started here, so that pure suites pay nothing. */
import '../register.mjs';

// eslint-disable-next-line import-x/no-default-export -- Jest asks for it.
export default async function setUp() {
  const { endRun, leftovers, makeRunFolder } = await import('../src/test-services/run-folder.ts');
  for (const folder of leftovers()) await endRun(folder);
  process.env.SEXTANT_TEST_RUN = await makeRunFolder();
}
