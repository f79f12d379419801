/** The entry of `npm start` and `npm run dev`: plain JavaScript, so that an old Node gets a sentence and no stack. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Sextant needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

try {
  await import('./register.mjs');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('The packages are not installed. Run "npm ci" first.');
  process.exit(1);
}

const { supervise } = await import('./src/supervisor/supervise.ts');
await supervise(process.argv.includes('--dev') ? 'dev' : 'start');
