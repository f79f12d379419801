import { evaluateFolder } from './evaluate.js';

const folders = process.argv.slice(2);
if (folders.length !== 1 || folders[0]!.startsWith('-')) {
  console.error('usage: npm run -s reference -- DIR   (a stats-reference/1 folder with expected/ and data/)');
  process.exitCode = 2;
} else {
  try {
    for (const evaluation of evaluateFolder(folders[0]!)) process.stdout.write(`${JSON.stringify(evaluation)}\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
