// Every page for every role that has it, in both languages and at both sizes, before axe.
import { overflow, settled, shot, signedIn, SIZES, violations, visit } from './browser.mjs';
import { agreed, dispute } from './disputes.mjs';
import { allied, ALLIANCE_PAGES } from './alliance.mjs';
import { ask, signalOf, wave } from './risk.mjs';

/**
 * With QILIAN_BROWSER=all every page in both languages and at both sizes. Otherwise each that no
 * journey puts before axe, once: at the size of those who work with it, the first half of a list in
 * Chinese, the second in English.
 */
const ALL = process.env.QILIAN_BROWSER === 'all';
const ON_A_JOURNEY = new Set(
  (
    'task walk shift patrol-findings bulletin lint live import case board signal warning' +
    ' checklist finding call'
  ).split(' '),
);
const LANGUAGES = ['zh', 'en'];
const AT_THE_DESK = ['coordinator', 'analyst'];

const ROLES = {
  coordinator: [
    'today:/',
    'live:/live',
    'bulletin:/bulletin?week=2025-W45',
    'lint:/lint',
    'incidents:/incidents',
    'outcomes:/outcomes',
    'quarantine:/quarantine',
    'health:/health',
    'glossary:/glossary',
    'incident:/incidents?category=DISPUTE',
    'place:/places/baota-jianxin-2?from=2025-12-01&to=2025-12-14',
    'map:/map',
    'wall:/wall',
    'signals:/signals',
    'signal:/signals/{signal}',
    'warnings:/warnings',
    'warning:/warnings/{warning}',
    'levels:/levels?place=baota-fuxing-finance',
    'patterns:/patterns',
    'pattern:/patterns/{pattern}',
    'findings:/findings',
    'findings-table:/findings?view=table&place=baota-jianxin-2',
    'visits:/visits',
    'visit:/visits/{visit}',
    'finding:/findings/{finding}',
    'ledger:/ledger?place=baota-jianxin-2',
    'checklist:/checklist?place=baota-jianxin-2&checklist=FIRE',
  ],
  mediator: ['board:/cases', 'lanes:/cases?lanes=grid', 'case:/cases/{case}', 'mediators:/mediators'],
  analyst: [
    'explore:/explore?groupBy=CATEGORY&compare=PREVIOUS',
    'analyst-no-board:/cases',
    'backtest:/backtests',
  ],
  'agency-system': [
    'agency-today:/',
    'import:/import',
    'call:/incidents/new?place=baota-jianxin-2',
    'no-permission:/bulletin',
    'no-page:/nowhere',
    'no-case:/cases/012-26-999999-0',
  ],
};

/** Disputes at every stage, so that no page is judged empty. */
export async function furnished({ browser, base }) {
  const page = await signedIn(browser, base, 'mediator');
  for (let far = 0; far <= 4; far++) await dispute(page, far, { place: 'baota-fuxing' });
  const { code } = await agreed(page, { category: 'OWNERSHIP' });
  await page.context().close();
  return { case: code, ...(await inspected({ browser, base })) };
}

/** A signal with a warning on it, a pattern, and a walk-round with a finding. */
async function inspected({ browser, base }) {
  const sender = await signedIn(browser, base, 'agency-system');
  await wave(sender);
  await sender.context().close();
  const page = await signedIn(browser, base, 'coordinator');
  const signal = await signalOf(page);
  const warning = await ask(page, '/api/risk/warnings', {
    signalId: signal,
    ground: '派出所通报：商务区同类诈骗连续发生',
    severity: 'SEVERE',
    expires: new Date(Date.now() + 864e5).toISOString(),
    audience: { kinds: ['BANK', 'TELECOM', 'PROPERTY_MANAGEMENT'] },
  });
  const patterns = await ask(page, '/api/risk/patterns?limit=1');
  await page.context().close();
  const clerk = await signedIn(browser, base, 'clerk');
  const place = { place: 'baota-jianxin-2', checklist: 'PREMISES/1' };
  const walk = await ask(clerk, '/api/risk/inspections', place);
  const found = { item: 2, severity: 'TIME_LIMITED', spot: '1 栋单元门' };
  const finding = await ask(clerk, `/api/risk/inspections/${walk.id}/findings`, found);
  await clerk.context().close();
  return {
    signal,
    warning: warning.id,
    pattern: patterns.items[0]?.id ?? '',
    visit: walk.code,
    finding: finding.code,
  };
}

export async function pages({ browser, base, shots, check }) {
  const known = { ...(await furnished({ browser, base })), ...(await allied({ browser, base })) };
  const walks = [];
  for (const size of Object.keys(SIZES)) {
    for (const language of ALL ? LANGUAGES : [size === 'phone' ? 'en' : 'zh']) {
      walks.push(() => party(browser, base, size, language, known.case, shots, check));
    }
    for (const [role, list] of [...Object.entries(ROLES), ...ALLIANCE_PAGES]) {
      if (!ALL && (size === 'desktop') !== AT_THE_DESK.includes(role)) continue;
      const all = list
        .filter((each) => ALL || !ON_A_JOURNEY.has(each.split(':')[0]))
        .map((each) => filled(each, known));
      const half = Math.ceil(all.length / 2);
      const halves = [all.slice(0, half), all.slice(half)];
      LANGUAGES.forEach((language, i) => {
        const some = ALL ? all : halves[i];
        if (some.length) {
          walks.push(() => walk({ browser, base, shots, check }, role, size, language, some));
        }
      });
    }
  }
  await atOnce(3, walks);
}

function filled(address, known) {
  return address.replace(/\{(\w+)\}/g, (_, name) => known[name] ?? '');
}

/** So many at a time. */
export async function atOnce(most, works) {
  const waiting = [...works];
  const hand = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await work();
  };
  await Promise.all(Array.from({ length: most }, hand));
}

/** All pages of a list in one window, in English after the switch. */
async function walk({ browser, base, shots, check }, role, size, language, list) {
  const page = await signedIn(browser, base, role, size);
  if (language === 'en') await page.locator('.bar-button[lang]').click();
  for (const each of list) {
    const [name, ...rest] = each.split(':');
    await check(`${name} ${size} ${language}`, async () => {
      await visit(page, rest.join(':'));
      if (name === 'live') await page.locator('.feed li').first().waitFor();
      if (name === 'incident') await oneIncident(page);
      await judged(page, shots, `${name}-${size}-${language}`);
    });
  }
  await page.context().close();
}

async function oneIncident(page) {
  await settled(page);
  await page.locator('#content a[href^="/incidents/"]').first().click();
  await page.locator('.line-of-time li').first().waitFor();
}

/** The parties' page: nobody is signed in. */
async function party(browser, base, size, language, code, shots, check) {
  await check(`party ${size} ${language}`, async () => {
    const page = await signedIn(browser, base, null, size, language, '/status');
    await page.locator('#code').fill('012-26');
    await page.locator('form .main-button').click();
    await page.locator('#code[aria-invalid=true]').waitFor();
    await page.locator('#code').fill(code);
    await page.locator('#tail').fill('0001');
    await page.locator('form .main-button').click();
    await page.locator('.party-answer dl').waitFor();
    await shot(page, shots, `party-${size}-${language}`);
    await good(page);
    await page.context().close();
  });
}

async function judged(page, shots, name) {
  await settled(page);
  await shot(page, shots, name);
  await good(page);
}

export async function good(page) {
  const found = await violations(page);
  if (found.length) throw new Error(found.join('\n'));
  const wide = await overflow(page);
  if (wide > 0) throw new Error(`${wide} px wider than the window`);
  if (page.faults.length) throw new Error(page.faults.splice(0).join('\n'));
}
