import dayjs from 'dayjs';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho, type Role } from '../../api/session';
import type { FindingView, Path } from '@services/risk';
import type { Deed, Field, Given } from '../../parts/Deed';
import { useInspection } from '../../words/inspection';
import { SEVERITIES, useCodes } from './lists';
import { useItems, useOfficers } from './officers';

export const ACTS: readonly Role[] = [
  'agency-system',
  'mediator',
  'patrol-lead',
  'patroller',
  'inspector',
  'clerk',
  'coordinator',
];
const BODIES = ['GOV', 'JUDICIAL'];
const DAYS: Record<string, number> = { IMMEDIATE: 1, TIME_LIMITED: 15, MAJOR: 60 };

type Step = Omit<Deed, 'key' | 'title' | 'law' | 'send'> & {
  path: Path;
  body?: (values: Given) => Given;
};

/** What can be asked of a finding in its phase, each with its form and the rule behind it. */
export function useFindingDeeds(finding: FindingView): Deed[] {
  const i = useInspection();
  const who = useWho();
  const directory = useDirectory();
  const items = useItems();
  const officers = useOfficers(i('ask.officers'), i('ask.officersNote'));
  const severities = useCodes('severity', SEVERITIES);
  const forms = useCodes('rectification-form');
  const on: Field = { kind: 'date', name: 'on', label: i('ask.on'), needed: true };
  const number: Field = { kind: 'text', name: 'number', label: i('ask.number') };
  const bodies = directory.agencies
    .filter((each) => BODIES.includes(each.standing))
    .map((each) => ({ value: each.code, label: directory.agency(each.code) }));
  const yes = (name: string, label: string, good: string, bad: string): Field => ({
    kind: 'radio',
    name,
    label,
    needed: true,
    options: [
      { value: 'yes', label: good },
      { value: 'no', label: bad },
    ],
  });
  const flagged = (name: string) => (values: Given) => ({
    ...values,
    [name]: values[name] === 'yes',
  });
  const now = { on: dayjs() };
  const steps: Record<string, Step> = {
    CheckReport: {
      path: '/api/v1/findings/{id}/check',
      fields: [
        yes('found', i('ask.found'), i('ask.there'), i('ask.notThere')),
        { kind: 'radio', name: 'severity', label: i('findings.severity'), options: severities },
        on,
        officers,
      ],
      initial: { ...now, severity: finding.severity },
      body: flagged('found'),
    },
    OrderRectification: {
      path: '/api/v1/findings/{id}/order',
      fields: [
        { kind: 'radio', name: 'form', label: i('ask.form'), options: forms, needed: true },
        {
          kind: 'one',
          name: 'item',
          label: i('ask.item'),
          note: i(items.length ? 'ask.itemNote' : 'ask.noItems'),
          options: items,
        },
        number,
        { kind: 'date', name: 'dueOn', label: i('ask.dueOn'), needed: true },
        on,
        officers,
        {
          kind: 'agencies',
          name: 'reportedTo',
          label: i('ask.reportedTo'),
          note: i('ask.reportedToNote'),
        },
      ],
      initial: {
        ...now,
        form: 'TIP',
        dueOn: dayjs().add(DAYS[finding.severity] ?? 1, 'day'),
      },
    },
    ClaimDone: { path: '/api/v1/rectifications/{id}/claim', fields: [on], initial: now },
    Reinspect: {
      path: '/api/v1/rectifications/{id}/reinspection',
      fields: [yes('passed', i('ask.passed'), i('ask.passes'), i('ask.fails')), on, officers],
      initial: now,
      body: flagged('passed'),
    },
    ClearOnTheSpot: {
      path: '/api/v1/rectifications/{id}/claim',
      fields: [on],
      initial: now,
      body: (values) => ({ ...values, onTheSpot: true }),
    },
    LookBack: {
      path: '/api/v1/rectifications/{id}/look-back',
      fields: [yes('holds', i('ask.holds'), i('ask.stays'), i('ask.cameBack')), on],
      initial: now,
      body: flagged('holds'),
    },
    ExtendDeadline: {
      path: '/api/v1/rectifications/{id}/extension',
      fields: [
        { kind: 'date', name: 'until', label: i('ask.until'), needed: true },
        { kind: 'area', name: 'reason', label: i('ask.reason'), needed: true },
      ],
    },
    ReceiveHandOver: {
      path: '/api/v1/findings/{id}/receipt',
      fields: [{ ...number, label: i('ask.receipt'), needed: true }],
    },
    HandOver: {
      path: '/api/v1/findings/{id}/handover',
      ends: true,
      fields: [
        { kind: 'agency', name: 'to', label: i('ask.to'), options: bodies, needed: true },
        { ...number, label: i('ask.record'), needed: true },
        { kind: 'area', name: 'reason', label: i('ask.reason'), needed: true },
      ],
    },
  };
  if (!has(who, ACTS)) return [];
  return Object.entries(steps)
    .filter(([command]) => finding.open.includes(command))
    .map(([command, { path, body, ...step }]) => ({
      ...step,
      key: command,
      title: i(`do.${command}` as 'do.ClaimDone'),
      law: i(`law.${command}` as 'law.ClaimDone'),
      send: (values) =>
        post(address('risk', path, { id: finding.id }), body ? body(values) : values, {
          'If-Match': `"${finding.version}"`,
        }),
    }));
}
