import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pages } from './pages.mjs';

let site;
let hand;
let door;
let ground;
let batch;
let client;
before(async () => {
  site = await pages();
  hand = await site.load('pages/incident/hand.ts');
  door = await site.load('pages/incident/handIn.ts');
  ground = await site.load('parts/ground.ts');
  batch = await site.load('parts/eachOf.ts');
  client = await site.load('api/client.ts');
});
after(() => site.close());

const root = new URL('../../../../../', import.meta.url);
const text = (path) => readFileSync(new URL(path, root), 'utf8');

/** What each kind of agency may send, as the catalogue of events is written down. */
function catalogue() {
  const row = /^\| ([A-Z_0-9]+) \| [^|]+ \| ([A-Z]+) \| ([^|]*) \|/gm;
  return [...text('docs/events.md').matchAll(row)].map(([, kind, standing, facts]) => ({ kind, standing, facts: facts.split(', ') }));
}

test('each_kind_of_agency_is_offered_what_the_catalogue_lets_it_send', () => {
  const facts = ['alarm-received', ...Object.keys(hand.STEPS)];
  const kinds = catalogue();
  assert.ok(kinds.length > 25);
  for (const agency of kinds) {
    for (const fact of facts) {
      const may = agency.facts.map((each) => each.trim()).includes(fact);
      assert.equal(hand.maySend(fact, agency), may, `${agency.kind} ${fact}`);
    }
  }
});

test('each_step_is_offered_where_the_lifecycle_knows_it', () => {
  const move = /^ {2}([A-Z_]+) --> ([A-Z_]+)$/gm;
  const moves = [...text('docs/lifecycles/incident.md').matchAll(move)];
  const from = (phase) => moves.filter(([, , to]) => to === phase).map(([, before]) => before);
  const same = (fact, ...phases) =>
    assert.deepEqual([...hand.STEPS[fact]].sort(), phases.flat().sort(), fact);
  same('dispatch-assigned', from('ASSIGNED'));
  same('dispatch-arrived', from('ON_SCENE'));
  same('admin-accepted', from('ADMIN_ACCEPTED'));
  same('criminal-accepted', from('CRIMINAL_ACCEPTED'));
  same('feedback-given', from('CLOSED_ON_SITE'));
  for (const phase of hand.STEPS['feedback-given']) {
    for (const said of hand.dispositions(phase)) {
      const to = hand.LEADS[said];
      assert.ok(to === phase || from(to).includes(phase), `${phase} ${said}`);
    }
  }
});

test('what_the_law_guards_is_not_told_as_a_plain_feedback', () => {
  for (const phase of hand.STEPS['feedback-given']) {
    const offered = hand.dispositions(phase);
    for (const said of ['TRANSFERRED_MEDIATION', 'DIVERTED_NON_POLICE', 'DUPLICATE']) {
      assert.ok(!offered.includes(said), said);
    }
  }
});

test('an_event_says_what_was_filled_in_and_nothing_else', () => {
  const envelope = {
    id: 'a',
    agency: 'baota-police',
    fact: 'feedback-given',
    time: '2026-11-24T00:00:00Z',
    place: 'baota',
    caseref: ' J-1 ',
  };
  const event = hand.eventOf(envelope, { disposition: 'OTHER', reference: ' ', unit: undefined });
  assert.equal(event.type, 'qilian.incident.feedback-given.v1');
  assert.equal(event.source, '/agencies/baota-police/console');
  assert.equal(event.caseref, 'J-1');
  assert.deepEqual(event.data, { disposition: 'OTHER' });
});

test('numbers_and_ids_of_our_own_are_never_the_same', () => {
  const many = Array.from({ length: 200 }, () => hand.freshNumber('2026-11-24'));
  assert.equal(new Set(many).size, 200);
  assert.match(many[0], /^DJ-20261124-[2-9A-HJKMNP-Z]{6}$/);
  assert.match(hand.freshId(), /^[0-9a-f]{32}$/);
});

/** Answers one after the other, the last for good; what was asked for is kept. */
function answering(...answers) {
  const asked = [];
  globalThis.fetch = async (url) => {
    const { status, body } = answers[Math.min(asked.push(url), answers.length) - 1];
    return new Response(JSON.stringify(body ?? {}), { status });
  };
  return asked;
}

const noWait = async () => undefined;
const not = (status) => ({ status, body: { title: 'not yet', status } });

test('an_event_that_was_taken_is_looked_for_until_it_is_registered', async () => {
  const status = { eventId: 'e', status: 'REGISTERED', incidentId: 'i' };
  const asked = answering(not(404), not(503), { status: 200, body: status });
  assert.deepEqual(await door.becameOf('e', noWait), status);
  assert.equal(asked.length, 3);
  assert.equal(asked[0], '/api/incident/events/e');
});

test('an_event_that_does_not_come_is_still_on_its_way_and_a_refusal_is_told', async () => {
  answering(not(404));
  assert.equal(await door.becameOf('e', noWait), null);
  answering(not(403));
  await assert.rejects(door.becameOf('e', noWait), client.Refusal);
});

test('what_one_row_is_refused_does_not_hold_up_the_next', async () => {
  const refuse = (status) => {
    throw new client.Refusal({ status, title: 'no' });
  };
  const told = [];
  const one = async (n) => n === 2 && refuse(409);
  const mixed = await batch.eachOf([1, 2, 3], one, (n) => told.push(n));
  assert.deepEqual(mixed.map((each) => each.problem?.status), [undefined, 409, undefined]);
  assert.deepEqual(told, [1, 2, 3]);
  let asked = 0;
  const ended = await batch.eachOf([1, 2, 3], async () => ++asked === 2 && refuse(401));
  assert.equal(asked, 2);
  assert.deepEqual(ended.map((each) => each.problem?.status), [undefined, 401, 401]);
});

const square = (west, south, size) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

test('a_pin_means_the_smallest_place_around_it_then_what_is_nearest', () => {
  const places = [
    { code: 'street', path: '>street>', geometry: square(112, 27, 1) },
    { code: 'a', path: '>street>a>', geometry: square(112.1, 27.1, 0.1) },
    { code: 'a1', path: '>street>a>a1>', geometry: square(112.12, 27.12, 0.02) },
    { code: 'b', path: '>street>b>', geometry: square(112.21, 27.1, 0.1) },
    { code: 'gone', path: '>street>a>gone>', geometry: square(112.1, 27.1, 0.1), retiredOn: '2025' },
    { code: 'bare', path: '>street>bare>' },
  ];
  const found = ground.placesAt(places, [112.13, 27.13]);
  assert.deepEqual(found.map((each) => each.code), ['a1', 'a', 'street', 'b']);
  assert.equal(found[0].metres, 0);
  // 0.08 degrees of longitude at 27 degrees north.
  assert.ok(Math.abs(found[3].metres - 7_925) < 30, String(found[3].metres));
  assert.deepEqual(ground.placesAt([], [112, 27]), []);
});

test('a_hole_is_not_in_its_place_and_a_line_is_as_far_as_its_nearest_piece', () => {
  const ring = square(0, 0, 1).coordinates[0];
  const hole = square(0.4, 0.4, 0.2).coordinates[0];
  const holed = { type: 'Polygon', coordinates: [ring, hole] };
  assert.ok(ground.contains(holed, [0.1, 0.1]));
  assert.ok(!ground.contains(holed, [0.5, 0.5]));
  const line = { type: 'LineString', coordinates: [[0, 0], [1, 0]] };
  assert.ok(Math.abs(ground.metresTo(line, [0.5, 0.001]) - 111.32) < 0.5);
  assert.deepEqual(ground.middleOf(square(0, 0, 1)), [0.5, 0.5]);
});

test('what_a_refusal_points_at_is_found_in_the_form', async () => {
  const { fieldOf } = await site.load('parts/atField.ts');
  const names = ['at', 'place', 'summary'];
  const called = (pointer) => (hand.nameOf(pointer) === 'time' ? 'at' : hand.nameOf(pointer));
  assert.equal(fieldOf('/data/summary', names, called), 'summary');
  assert.equal(fieldOf('/subject', names, called), 'place');
  assert.equal(fieldOf('/time', names, called), 'at');
  assert.equal(fieldOf('/corrects', names, called), undefined);
  assert.equal(fieldOf(undefined, names), undefined);
});

test('every_step_of_a_case_has_a_name_in_its_log', async () => {
  const { CASE_EVENT } = await site.load('words/log.ts');
  const model = 'mediation-service/src/main/java/qilian/mediation/model/CaseEvent.java';
  const events = [...text(model).matchAll(/^ {2}record (\w+)/gm)].map(([, name]) => name);
  assert.ok(events.length > 30);
  assert.deepEqual(events.filter((each) => !CASE_EVENT[each]), []);
});
