import { type ComponentType, lazy } from 'react';
import type { Role } from '../api/session';
import type { Page } from './menu';

const named = <T extends string>(load: () => Promise<Record<T, ComponentType>>, name: T) =>
  lazy(() => load().then((found) => ({ default: found[name] })));

const WORKS: readonly Role[] = [
  'agency-system',
  'mediator',
  'patrol-lead',
  'inspector',
  'clerk',
  'coordinator',
];
const READS: readonly Role[] = [...WORKS, 'auditor'];
const MEMBERS: readonly Role[] = [...READS, 'patroller'];
const PLANS: readonly Role[] = ['patrol-lead', 'coordinator', 'auditor'];
const PATROLS: readonly Role[] = [...PLANS, 'patroller'];

/** Tasks between agencies, members, meetings; and the patrols, as far as each role has them. */
export const alliancePages: Page[] = [
  {
    path: '/walk',
    title: 'menu.walk',
    roles: ['patroller', 'patrol-lead'],
    group: 'menu.patrol',
    sign: '巡',
    show: named(() => import('../pages/patrol/Walk'), 'Walk'),
  },
  {
    path: '/patrol',
    title: 'menu.roster',
    roles: PATROLS,
    group: 'menu.patrol',
    sign: '班',
    show: named(() => import('../pages/patrol/Roster'), 'Roster'),
  },
  {
    path: '/patrol/shifts/:id',
    title: 'menu.shift',
    roles: PATROLS,
    show: named(() => import('../pages/patrol/ShiftPage'), 'ShiftPage'),
  },
  {
    path: '/patrol/findings',
    title: 'menu.findings',
    roles: PATROLS,
    group: 'menu.patrol',
    sign: '现',
    show: named(() => import('../pages/patrol/Findings'), 'Findings'),
  },
  {
    path: '/patrol/beats',
    title: 'menu.beats',
    roles: PATROLS,
    group: 'menu.patrol',
    sign: '线',
    show: named(() => import('../pages/patrol/Beats'), 'Beats'),
  },
  {
    path: '/patrol/coverage',
    title: 'menu.coverage',
    roles: PLANS,
    group: 'menu.patrol',
    sign: '补',
    show: named(() => import('../pages/patrol/Coverage'), 'Coverage'),
  },
  {
    path: '/patrol/members',
    title: 'menu.force',
    roles: PLANS,
    group: 'menu.patrol',
    sign: '队',
    show: named(() => import('../pages/patrol/Force'), 'Force'),
  },
  {
    path: '/tasks',
    title: 'menu.tasks',
    roles: MEMBERS,
    group: 'menu.alliance',
    sign: '任',
    show: named(() => import('../pages/tasks/Tasks'), 'Tasks'),
  },
  {
    path: '/tasks/:code',
    title: 'menu.task',
    roles: MEMBERS,
    show: named(() => import('../pages/tasks/TaskPage'), 'TaskPage'),
  },
  {
    path: '/meetings',
    title: 'menu.meetings',
    roles: READS,
    group: 'menu.alliance',
    sign: '会',
    show: named(() => import('../pages/alliance/Meetings'), 'Meetings'),
  },
  {
    path: '/meetings/:code',
    title: 'menu.meeting',
    roles: READS,
    show: named(() => import('../pages/alliance/MeetingPage'), 'MeetingPage'),
  },
  {
    path: '/members',
    title: 'menu.members',
    roles: MEMBERS,
    group: 'menu.alliance',
    sign: '成',
    show: named(() => import('../pages/alliance/Members'), 'Members'),
  },
  {
    path: '/duty',
    title: 'menu.duty',
    roles: WORKS,
    group: 'menu.alliance',
    sign: '值',
    show: named(() => import('../pages/alliance/Duty'), 'Duty'),
  },
  {
    path: '/duty-lists',
    title: 'menu.dutyLists',
    roles: READS,
    group: 'menu.alliance',
    sign: '责',
    show: named(() => import('../pages/alliance/DutyLists'), 'DutyLists'),
  },
];
