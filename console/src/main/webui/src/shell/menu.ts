import { lazy, type ComponentType } from 'react';
import { AGENCY_ROLES, READERS, type Role, SEES_RECORDS } from '../api/session';
import type { Key } from '../words/texts';
import { riskPages } from './menuRisk';
import { alliancePages } from './menu-alliance';

const HANDLES_CASES: readonly Role[] = [
  'mediator',
  'clerk',
  'agency-system',
  'coordinator',
  'auditor',
];
const EVERYONE: readonly Role[] = [...SEES_RECORDS, 'administrator'];

export type Page = {
  path: string;
  title: Key;
  roles: readonly Role[];
  /** Absent where a page is reached from another one. */
  group?: Key;
  sign?: string;
  show: ComponentType;
};

const named = <T extends string>(load: () => Promise<Record<T, ComponentType>>, name: T) =>
  lazy(() => load().then((found) => ({ default: found[name] })));

/** Every page, in the order of the menu. */
export const pages: Page[] = [
  {
    path: '/',
    title: 'menu.today',
    roles: EVERYONE,
    group: 'menu.work',
    sign: '今',
    show: named(() => import('../pages/Today'), 'Today'),
  },
  {
    path: '/live',
    title: 'menu.live',
    roles: SEES_RECORDS,
    group: 'menu.work',
    sign: '动',
    show: named(() => import('../pages/Live'), 'Live'),
  },
  {
    path: '/bulletin',
    title: 'menu.bulletin',
    roles: READERS,
    group: 'menu.figures',
    sign: '报',
    show: named(() => import('../pages/bulletin/BulletinPage'), 'BulletinPage'),
  },
  {
    path: '/explore',
    title: 'menu.explore',
    roles: READERS,
    group: 'menu.figures',
    sign: '析',
    show: named(() => import('../pages/Explore'), 'Explore'),
  },
  {
    path: '/lint',
    title: 'menu.lint',
    roles: EVERYONE,
    group: 'menu.figures',
    sign: '核',
    show: named(() => import('../pages/Lint'), 'Lint'),
  },
  {
    path: '/incidents',
    title: 'menu.incidents',
    roles: SEES_RECORDS,
    group: 'menu.desk',
    sign: '警',
    show: named(() => import('../pages/Incidents'), 'Incidents'),
  },
  {
    path: '/incidents/new',
    title: 'menu.register',
    roles: ['agency-system'],
    show: named(() => import('../pages/incident/RegisterPage'), 'RegisterPage'),
  },
  {
    path: '/incidents/:id',
    title: 'menu.incident',
    roles: SEES_RECORDS,
    show: named(() => import('../pages/incident/IncidentPage'), 'IncidentPage'),
  },
  {
    path: '/facts',
    title: 'menu.facts',
    roles: SEES_RECORDS,
    show: named(() => import('../pages/Facts'), 'Facts'),
  },
  {
    path: '/outcomes',
    title: 'menu.outcomes',
    roles: [...AGENCY_ROLES, 'coordinator', 'auditor'],
    group: 'menu.desk',
    sign: '果',
    show: named(() => import('../pages/Outcomes'), 'Outcomes'),
  },
  {
    path: '/quarantine',
    title: 'menu.quarantine',
    roles: ['agency-system', 'coordinator', 'auditor', 'administrator'],
    group: 'menu.desk',
    sign: '隔',
    show: named(() => import('../pages/Quarantine'), 'Quarantine'),
  },
  {
    path: '/import',
    title: 'menu.import',
    roles: ['agency-system'],
    group: 'menu.desk',
    sign: '表',
    show: named(() => import('../pages/import/ImportPage'), 'ImportPage'),
  },
  {
    path: '/cases',
    title: 'menu.board',
    roles: HANDLES_CASES,
    group: 'menu.mediation',
    sign: '调',
    show: named(() => import('../pages/cases/Board'), 'Board'),
  },
  {
    path: '/cases/:code',
    title: 'menu.case',
    roles: HANDLES_CASES,
    show: named(() => import('../pages/cases/CasePage'), 'CasePage'),
  },
  {
    path: '/mediators',
    title: 'menu.mediators',
    roles: ['mediator', 'clerk'],
    group: 'menu.mediation',
    sign: '员',
    show: named(() => import('../pages/cases/Mediators'), 'Mediators'),
  },
  ...alliancePages,
  {
    path: '/wall',
    title: 'menu.wall',
    roles: ['coordinator', 'auditor'],
    group: 'menu.work',
    sign: '屏',
    show: named(() => import('../pages/Wall'), 'Wall'),
  },
  ...riskPages,
  {
    path: '/map',
    title: 'menu.map',
    roles: READERS,
    group: 'menu.places',
    sign: '图',
    show: named(() => import('../pages/places/MapPage'), 'MapPage'),
  },
  {
    path: '/places/:code',
    title: 'menu.place',
    roles: SEES_RECORDS,
    show: named(() => import('../pages/places/PlacePage'), 'PlacePage'),
  },
  {
    path: '/health',
    title: 'menu.health',
    roles: [...READERS, 'administrator'],
    group: 'menu.system',
    sign: '流',
    show: named(() => import('../pages/Health'), 'Health'),
  },
  {
    path: '/glossary',
    title: 'menu.glossary',
    roles: EVERYONE,
    group: 'menu.system',
    sign: '词',
    show: named(() => import('../pages/Glossary'), 'Glossary'),
  },
];
