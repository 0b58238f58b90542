// How a board of many cards scrolls: node bench.mjs BASE [CARDS]. Prints the frame times; a person
// reads them. Registers what is missing up to CARDS through the front door.
import { tmpdir } from 'node:os';
import { open, settled, signedIn, visit } from './browser.mjs';
import { send } from './disputes.mjs';

const [base, wanted = '2000'] = process.argv.slice(2);
const SECONDS = 6;
const browser = await open(tmpdir());
const page = await signedIn(browser, base, 'mediator');
const { cases } = await send(page, '/board', null, 'GET');
const missing = Math.max(0, Number(wanted) - cases);
console.log(`${cases} cases, ${missing} more are registered ...`);
await page.evaluate(async (count) => {
  const one = () =>
    fetch('/api/mediation/cases', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'JavaScript' },
      body: JSON.stringify({ category: 'NOISE', scale: 'INDIVIDUAL', place: 'baota-fuxing' }),
    });
  for (let i = 0; i < count; i += 8) {
    await Promise.all(Array.from({ length: Math.min(8, count - i) }, one));
  }
}, missing);
const since = Date.now();
await visit(page, '/cases');
await page.locator('.case-card').first().waitFor();
console.log(`the first card after ${Date.now() - since} ms`);
await settled(page);
await page.waitForFunction((all) => {
  const told = document.querySelector('#content [role=status]')?.textContent ?? '';
  return Number(/\d+/.exec(told)?.[0] ?? 0) >= all;
}, Number(wanted));
console.log(`all cards after ${Date.now() - since} ms`);
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');
const work = async () => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((each) => each.name === 'ThreadTime')?.value ?? 0;
};
const before = await work();
const frames = await page.evaluate(
  (seconds) =>
    new Promise((done) => {
      const board = document.querySelector('.board');
      const times = [];
      const begin = performance.now();
      let last = begin;
      const frame = (now) => {
        times.push(now - last);
        last = now;
        board.scrollTop += 90;
        if (board.scrollTop + board.clientHeight >= board.scrollHeight - 1) board.scrollTop = 0;
        if (now - begin < seconds * 1_000) requestAnimationFrame(frame);
        else done(times.slice(2).sort((a, b) => a - b));
      };
      requestAnimationFrame(frame);
    }),
  SECONDS,
);
// What the page itself needs, which does not depend on what else the machine does.
const each = ((await work()) - before) * (1_000 / frames.length);
const at = (share) => frames[Math.floor(frames.length * share)]?.toFixed(1);
const drawn = await page.locator('.case-card').count();
console.log(`${frames.length} frames; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
console.log(`${each.toFixed(1)} ms of the page's own work a frame`);
console.log(`${drawn} cards are drawn at a time`);
await browser.close();
