/** After all suites: ends what they started. */
// eslint-disable-next-line import-x/no-default-export -- Jest asks for it.
export default async function tearDown() {
  const { endRun } = await import('../src/test-services/run-folder.ts');
  if (process.env.SEXTANT_TEST_RUN) await endRun(process.env.SEXTANT_TEST_RUN);
}
