import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { pages } from './pages.mjs';

let site;
let plan;
let print;
let sending;
before(async () => {
  site = await pages();
  plan = await site.load('pages/import/plan.ts');
  print = await site.load('pages/import/fingerprint.ts');
  sending = await site.load('pages/import/send.ts');
});
after(() => site.close());

const sheet = (...days) => ({
  columns: ['时间', '地点'],
  lines: days.map((day, i) => ({ number: i + 2, cells: [day, '建鑫小区'] })),
  encoding: 'UTF-8',
});
const names = (...places) => ({ code: () => null, places: () => places });

function idsOf(table, type = 'incident.alarm-received') {
  const mapped = { ...plan.guess(table), type, fixed: {} };
  const mark = print.fingerprint(table);
  return table.lines.map((line) => {
    const made = plan.translate(mapped, table, line, names('jianxin'), '/agencies/x/console', mark);
    assert.ok(made.event, JSON.stringify(made));
    return made.event.id;
  });
}

test('the_hash_is_the_one_of_the_standard', () => {
  for (const size of [0, 3, 55, 56, 63, 64, 65, 1000]) {
    const bytes = new Uint8Array(size).map((_, i) => (i * 37) % 251);
    assert.equal(print.sha256(bytes), createHash('sha256').update(bytes).digest('hex'));
  }
});

test('the_same_table_twice_has_the_same_ids_and_next_weeks_table_has_others', () => {
  const first = idsOf(sheet('2025-11-03 08:10', '2025-11-04 09:20'));
  assert.deepEqual(idsOf(sheet('2025-11-03 08:10', '2025-11-04 09:20')), first);
  const next = idsOf(sheet('2025-11-10 08:10', '2025-11-11 09:20'));
  assert.equal(new Set([...first, ...next]).size, 4);
});

test('a_line_read_as_another_kind_of_fact_is_another_event', () => {
  const table = sheet('2025-11-03 08:10');
  assert.notDeepEqual(idsOf(table), idsOf(table, 'report.dispute-reported'));
});

test('an_id_of_the_office_stands', () => {
  const table = { ...sheet(), columns: ['编号', '时间', '地点'] };
  table.lines = [{ number: 2, cells: ['J-17', '2025-11-03', '建鑫小区'] }];
  assert.deepEqual(idsOf(table), ['J-17']);
});

test('a_name_that_two_places_have_is_told_and_not_guessed', () => {
  const table = sheet('2025-11-03 08:10');
  const said = plan.translate(plan.guess(table), table, table.lines[0], names('a', 'b'), '/s', 'f');
  assert.deepEqual(said, { reason: 'places', value: '建鑫小区' });
});

test('an_import_that_was_stopped_says_so', async () => {
  const stop = new AbortController();
  stop.abort();
  const made = { line: { number: 2, cells: [] }, event: {} };
  const progress = await sending.send([made], () => undefined, stop.signal);
  assert.deepEqual(progress, { sent: 0, accepted: 0, rejected: [], stopped: true });
});
