// The shell is what a browser loads before it shows anything: at most 250 kB, packed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT = 250_000;
const out = process.argv[2];
const page = readFileSync(join(out, 'index.html'), 'utf8');
const names = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((found) => found[1]);
const sizes = names.map((name) => gzipSync(readFileSync(join(out, name))).length);
const total = sizes.reduce((sum, size) => sum + size, 0);
console.log(`The shell is ${Math.round(total / 1000)} kB packed (${names.length} files).`);
if (total > LIMIT) {
  console.error(`That is more than ${LIMIT / 1000} kB: load what is not needed at once later.`);
  process.exit(1);
}
