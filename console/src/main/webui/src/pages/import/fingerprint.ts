import type { Sheet } from './sheet';

/**
 * What a table says, as one short name: the same cells give the same name, under whatever file name
 * and in whatever encoding; any other cell gives another one.
 */
export function fingerprint(sheet: Sheet): string {
  const rows = [sheet.columns, ...sheet.lines.map((line) => [String(line.number), ...line.cells])];
  return sha256(new TextEncoder().encode(JSON.stringify(rows))).slice(0, 24);
}

const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** The fractions of the cube roots of the first sixty-four primes, as the standard wants them. */
const ROUNDS = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n++) {
    let prime = true;
    for (let by = 2; by * by <= n; by++) if (n % by === 0) prime = false;
    if (prime) found.push(((Math.cbrt(n) % 1) * 0x100000000) | 0);
  }
  return found;
})();

/** SHA-256 by hand: a browser on plain http has no crypto.subtle, and the name must not differ. */
export function sha256(bytes: Uint8Array): string {
  const size = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(size - 4, (bytes.length * 8) >>> 0);
  const hash = Int32Array.from(START);
  const word = new Int32Array(64);
  for (let at = 0; at < size; at += 64) {
    for (let i = 0; i < 16; i++) word[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const a = word[i - 15] ?? 0;
      const b = word[i - 2] ?? 0;
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      word[i] = ((word[i - 16] ?? 0) + s0 + (word[i - 7] ?? 0) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (word[i] ?? 0)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((each, i) => (hash[i] = ((hash[i] ?? 0) + each) | 0));
  }
  return [...hash].map((each) => (each >>> 0).toString(16).padStart(8, '0')).join('');
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}
