import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pages } from './pages.mjs';

let site;
before(async () => {
  site = await pages();
});
after(() => site.close());

const resource = (path) => readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');

test('a_code_is_known_by_its_form_and_leads_to_its_page', async () => {
  const { wayOf } = await site.load('shell/ways.ts');
  const ways = {
    'rw2026-17': '/tasks/RW2026-000017',
    'LX2026-000001': '/meetings/LX2026-000001',
    'JC2026-000002': '/visits/JC2026-000002',
    'XC 2026-000002': '/visits/XC2026-000002',
    'ＷＴ2026-000001': '/findings/WT2026-000001',
    '2025-w45': '/bulletin?week=2025-W45',
    '七联012-26-000123-4': '/cases/012260001234',
  };
  for (const [typed, way] of Object.entries(ways)) assert.equal(wayOf(typed), way, typed);
  for (const other of ['建鑫小区', 'J-2026-1', '', 'RW']) assert.equal(wayOf(other), null, other);
});

test('every_fact_of_the_services_has_a_name', async () => {
  const { factNames } = await site.load('words/facts.ts');
  const labels = resource('stats-service/src/main/resources/qilian/stats/timeline/fact-labels.txt');
  const facts = labels.split('\n').filter((line) => /^[a-z]+\./.test(line));
  assert.ok(facts.length > 100);
  for (const fact of facts) assert.ok(factNames[fact.split('|')[0]], fact);
});

test('the_lists_in_which_a_fact_is_looked_up_are_lists_of_the_directory', async () => {
  const { listsOf } = await site.load('words/details.ts');
  const codes = resource('incident-service/src/main/resources/qilian/incident/codes.tsv');
  const known = new Set(codes.split('\n').map((line) => line.split('\t')[0]));
  assert.deepEqual(listsOf('qilian.report.dispute-reported.v1', 'category'), ['dispute-category']);
  assert.deepEqual(listsOf('incident.alarm-received', 'category'), ['incident-category']);
  const { factNames } = await site.load('words/facts.ts');
  for (const fact of Object.keys(factNames)) {
    for (const field of ['category', 'subtype', 'disposition', 'phase', 'status', 'reason']) {
      for (const list of listsOf(fact, field)) assert.ok(known.has(list), `${fact} ${list}`);
    }
  }
});

test('a_term_on_a_page_opens_an_entry_that_the_glossary_has', async () => {
  const { glossary } = await site.load('words/glossary.ts');
  const heads = new Set(glossary.map((each) => each.zh));
  const root = new URL('../src/', import.meta.url);
  const found = readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, root), 'utf8').matchAll(/(?:Term of|term)="([^"]+)"/g),
    ]);
  assert.ok(found.length > 10);
  for (const [, word] of found) assert.ok(heads.has(word), word);
});

test('no_cell_of_an_exported_table_is_taken_for_a_formula', async () => {
  const { lineOf } = await site.load('parts/csv.ts');
  assert.equal(lineOf(['建鑫', '=1+1', '他说"好"']), `"建鑫","'=1+1","他说""好"""`);
});

test('the_code_of_a_point_is_drawn_square_by_square', async () => {
  const { default: Qr } = await site.load('parts/Qr.tsx');
  const drawn = Qr({ text: 'QP1.5870000.abcdef0123456789', label: '东门' });
  const [paper, ink] = drawn.props.children;
  assert.equal(drawn.props['aria-label'], '东门');
  assert.match(paper.props.d, /^M0 0h3\d/);
  // The finder in the upper left corner, inside four squares of quiet.
  assert.ok(ink.props.d.startsWith('M4 4h1v1h-1zM5 4h1v1h-1z'));
  assert.ok(!ink.props.d.includes('M3 '));
});

test('the_root_is_the_smallest_place_that_everything_lies_in', async () => {
  const { rootOf } = await site.load('api/directory.tsx');
  const street = [{ code: 'district' }, { code: 'street', parent: 'district' }];
  const two = ['a', 'b'].map((code) => ({ code, parent: 'street' }));
  assert.equal(rootOf([...street, ...two]), 'street');
  assert.equal(rootOf([]), '');
});

test('the_recent_weeks_begin_on_a_monday_and_end_with_the_data', async () => {
  const { weeksUpTo } = await site.load('pages/recent.ts');
  assert.deepEqual(weeksUpTo('2025-12-28', 2), { from: '2025-12-15', to: '2025-12-28' });
  assert.deepEqual(weeksUpTo('2025-12-29', 1), { from: '2025-12-29', to: '2025-12-29' });
});

test('a_file_keeps_the_name_that_its_service_gives_it', async () => {
  const { nameIn } = await site.load('parts/FileButton.tsx');
  assert.equal(nameIn('attachment; filename="2025-W45.pdf"'), '2025-W45.pdf');
  assert.equal(nameIn("attachment; filename=x.pdf; filename*=UTF-8''%E5%91%A8.pdf"), '周.pdf');
  assert.equal(nameIn(null), null);
});
