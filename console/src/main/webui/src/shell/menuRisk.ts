import { lazy, type ComponentType } from 'react';
import { AGENCY_ROLES, READERS, type Role, SEES_RECORDS } from '../api/session';
import type { Page } from './menu';

const SEES_SIGNALS: readonly Role[] = [
  'patrol-lead',
  'inspector',
  'clerk',
  'mediator',
  ...READERS,
];
const SEES_PATTERNS: readonly Role[] = ['inspector', 'clerk', ...READERS];
const INSPECTS: readonly Role[] = [...AGENCY_ROLES, 'coordinator'];

const named = <T extends string>(load: () => Promise<Record<T, ComponentType>>, name: T) =>
  lazy(() => load().then((found) => ({ default: found[name] })));

/** The pages of risk and inspection, in the order of the menu. */
export const riskPages: Page[] = [
  {
    path: '/signals',
    title: 'menu.signals',
    roles: SEES_SIGNALS,
    group: 'menu.risk',
    sign: '险',
    show: named(() => import('../pages/risk/Signals'), 'Signals'),
  },
  {
    path: '/signals/:id',
    title: 'menu.signal',
    roles: SEES_SIGNALS,
    show: named(() => import('../pages/risk/SignalPage'), 'SignalPage'),
  },
  {
    path: '/warnings',
    title: 'menu.warnings',
    roles: SEES_RECORDS,
    group: 'menu.risk',
    sign: '预',
    show: named(() => import('../pages/risk/Warnings'), 'Warnings'),
  },
  {
    path: '/warnings/:id',
    title: 'menu.warning',
    roles: SEES_RECORDS,
    show: named(() => import('../pages/risk/WarningPage'), 'WarningPage'),
  },
  {
    path: '/patterns',
    title: 'menu.patterns',
    roles: SEES_PATTERNS,
    group: 'menu.risk',
    sign: '串',
    show: named(() => import('../pages/risk/Patterns'), 'Patterns'),
  },
  {
    path: '/patterns/:id',
    title: 'menu.pattern',
    roles: SEES_PATTERNS,
    show: named(() => import('../pages/risk/PatternPage'), 'PatternPage'),
  },
  {
    path: '/levels',
    title: 'menu.levels',
    roles: READERS,
    group: 'menu.risk',
    sign: '级',
    show: named(() => import('../pages/risk/Levels'), 'Levels'),
  },
  {
    path: '/backtests',
    title: 'menu.backtest',
    roles: READERS,
    group: 'menu.risk',
    sign: '规',
    show: named(() => import('../pages/risk/Backtest'), 'Backtest'),
  },
  {
    path: '/findings',
    title: 'menu.findings',
    roles: SEES_RECORDS,
    group: 'menu.inspection',
    sign: '改',
    show: named(() => import('../pages/inspection/Findings'), 'Findings'),
  },
  {
    path: '/findings/:id',
    title: 'menu.finding',
    roles: SEES_RECORDS,
    show: named(() => import('../pages/inspection/FindingPage'), 'FindingPage'),
  },
  {
    path: '/visits',
    title: 'menu.visits',
    roles: SEES_RECORDS,
    group: 'menu.inspection',
    sign: '查',
    show: named(() => import('../pages/inspection/Visits'), 'Visits'),
  },
  {
    path: '/visits/:id',
    title: 'menu.visit',
    roles: SEES_RECORDS,
    show: named(() => import('../pages/inspection/VisitPage'), 'VisitPage'),
  },
  {
    path: '/checklist',
    title: 'menu.checklist',
    roles: INSPECTS,
    group: 'menu.inspection',
    sign: '单',
    show: named(() => import('../pages/inspection/ChecklistPage'), 'ChecklistPage'),
  },
  {
    path: '/ledger',
    title: 'menu.ledger',
    roles: [...INSPECTS, 'auditor'],
    group: 'menu.inspection',
    sign: '账',
    show: named(() => import('../pages/inspection/Ledger'), 'Ledger'),
  },
];
