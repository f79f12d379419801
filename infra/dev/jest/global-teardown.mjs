/** After all suites: ends what they started. */
// eslint-disable-next-line import-x/no-default-export -- Jest asks for it.
export default async function tearDown() {
  if (!process.env.SEXTANT_TEST_RUN_IS_OWN) return;
  const { endRun } = await import('../src/test-services/run-folder.ts');
  await endRun(process.env.SEXTANT_TEST_RUN);
}
