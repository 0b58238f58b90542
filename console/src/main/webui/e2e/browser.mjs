// A browser of this machine, fresh each time, signed in through the real front door.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/** The browser's program; null where there is none. */
export function program() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // the next one
    }
  }
  return null;
}

export async function open(shots) {
  mkdirSync(shots, { recursive: true });
  return chromium.launch({ executablePath: program(), headless: true, args: FLAGS });
}

/** Who has signed in already, by role: one sign-in serves every window of a role. */
const sessions = new Map();

async function sessionOf(browser, base, role) {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/');
  await page.locator('.main-button').click();
  await page.locator(`button[name=username][value^="${role}"]`).first().click();
  await page.locator('.frame').waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Somebody with a role, signed in, at a size and in a language; nobody where there is no role. */
export async function signedIn(browser, base, role, size = 'desktop', language = 'zh', to = '/') {
  const phone = size === 'phone';
  if (role && !sessions.has(role)) sessions.set(role, sessionOf(browser, base, role));
  const storageState = role ? await sessions.get(role) : undefined;
  const context = await browser.newContext({
    storageState,
    baseURL: base,
    viewport: SIZES[size],
    isMobile: phone,
    hasTouch: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript((chosen) => {
    if (sessionStorage.getItem('qilian.begun')) return;
    sessionStorage.setItem('qilian.begun', 'yes');
    localStorage.setItem('qilian.language', chosen);
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  await page.goto(to);
  await page.locator(role ? '.frame' : 'main').waitFor();
  return page;
}

/**
 * Goes on to another page as a link of the page would, without loading everything again, and waits
 * until the page before is gone: it stays in sight while the code of the next is still on its way.
 */
export async function visit(page, url) {
  await page.evaluate((to) => {
    const before = document.querySelector('#content h1');
    if (before) before.dataset.left = before.textContent;
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, url);
  // A page that is drawn anew under the same heading cannot be told from the one before.
  await page
    .waitForFunction(
      () => {
        const now = document.querySelector('#content h1');
        return now && now.dataset.left !== now.textContent;
      },
      null,
      { timeout: 4_000 },
    )
    .catch(() => {});
}

/** Waits until nothing loads any more. */
export async function settled(page) {
  await page.locator('#content h1').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('.skeleton, .ant-spin-spinning, [aria-busy=true]'),
    null,
    { timeout: 20_000 },
  );
}

/** What WCAG 2.2 A and AA say against the page; the empty list is good. */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const found = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.map(
      (each) => `${each.id}: ${each.help} (${String(each.nodes[0]?.html).slice(0, 300)})`,
    );
  });
}

/** Content wider than the window, which a phone would have to push about. */
export async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

const TALLEST = 8_000;

/** Until what was asked for has been drawn. */
function drawn(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        window.scrollTo(0, 0);
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

/**
 * The whole page; where a dialog lies over it, what the window shows. The window is made as tall
 * as the page: what stands fast in it, such as the menu, is left out of a picture taken beyond it.
 */
export async function shot(page, shots, name) {
  const over = '.ant-modal:visible, .ant-drawer:visible, dialog[open]';
  const dialog = await page.locator(over).count();
  const path = join(shots, `${name}.png`);
  await drawn(page);
  if (dialog) return page.screenshot({ path });
  const window = page.viewportSize();
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(Math.max(tall, window.height), TALLEST);
  await page.setViewportSize({ width: window.width, height });
  await drawn(page);
  await page.screenshot({ path });
  await page.setViewportSize(window);
}
