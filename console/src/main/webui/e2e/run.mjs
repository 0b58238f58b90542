// The console in a real browser: node run.mjs BASE SHOTS [what]. Prints one line a check and ends
// with 1 when one fails, with 3 when this machine has no browser.
import { atOnce, pages } from './pages.mjs';
import { faults } from './faults.mjs';
import { journeys } from './journeys.mjs';
import { open, program } from './browser.mjs';

const [base, shots, only] = process.argv.slice(2);
if (!program()) {
  console.log('skipped: there is no Chromium on this machine (install it, or name it in CHROMIUM)');
  process.exit(3);
}
const failures = [];
const begin = Date.now();

async function check(name, work) {
  const since = Date.now();
  try {
    await work();
    console.log(`ok   ${name} (${Date.now() - since} ms)`);
  } catch (failure) {
    failures.push(name);
    console.log(`FAIL ${name}\n     ${String(failure.message ?? failure).replaceAll('\n', '\n     ')}`);
  }
}

const browser = await open(shots);
try {
  const all = { browser, base, shots, check };
  if (only !== 'pages') await atOnce(2, [...journeys(all), ...faults(all)]);
  if (only !== 'journeys') await pages(all);
} finally {
  await browser.close();
}
console.log(`${failures.length} failed, ${Math.round((Date.now() - begin) / 1000)} s; ${shots}`);
process.exit(failures.length ? 1 : 0);
