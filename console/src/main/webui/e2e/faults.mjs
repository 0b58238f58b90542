// What a page says when its service is away, has nothing, may not be asked or is slow; the pages
// without a mouse; and a name that is much too long. The answers are put in the browser's way.
import { overflow, settled, signedIn, visit } from './browser.mjs';

const NEUTRAL = '/lint';
const AWAY = '某服务暂时不可用';
const BARRED = '您的角色无权查看';

/** A page of each service that it lives by: its address, and what it asks first. */
const PAGES = [
  ['/incidents', /\/api\/incident\/incidents\?/],
  ['/quarantine', /\/api\/incident\/quarantine\?.*limit=50/],
  ['/signals', /\/api\/risk\/signals\?/],
  ['/tasks?view=list', /\/api\/alliance\/tasks\?/],
  ['/cases', /\/api\/mediation\/docket\?/],
];

const problem = (status, title) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title, status }),
});

/** Each answer that is put in the way, and what the page has to say then. */
const FAULTS = {
  503: { answer: problem(503, AWAY), says: `#content .trouble:has-text("${AWAY}") button` },
  403: { answer: problem(403, BARRED), says: `#content .trouble:has-text("${BARRED}")` },
  empty: {
    answer: { contentType: 'application/json', body: '{"items":[]}' },
    says: '#content .empty:visible',
  },
};

export function faults(all) {
  return [() => answers(all), () => keyboard(all), () => longNames(all)];
}

function sound(page) {
  if (page.faults.length) throw new Error(page.faults.splice(0).join('\n'));
}

async function answers({ browser, base, check }) {
  const page = await signedIn(browser, base, 'coordinator');
  for (const [address, asked] of PAGES) {
    await check(`${address}: away, barred and empty each say so`, async () => {
      for (const { answer, says } of Object.values(FAULTS)) {
        await visit(page, NEUTRAL);
        await page.route(asked, (route) => route.fulfill(answer));
        await visit(page, address);
        await page.locator(says).first().waitFor();
        await page.locator('#content h1').first().waitFor();
        await page.unroute(asked);
        sound(page);
      }
    });
  }
  await check('a slow answer is waited for in sight, and comes', async () => {
    const [address, asked] = PAGES[0];
    await visit(page, NEUTRAL);
    let release = () => {};
    const held = new Promise((done) => (release = done));
    await page.route(asked, async (route) => {
      await held;
      await route.continue();
    });
    await visit(page, address);
    await page.locator('#content .skeleton').first().waitFor();
    release();
    await page.locator('#content .ant-table-row').first().waitFor();
    await page.unroute(asked);
    sound(page);
  });
  await check('a page whose code does not load says so, and the menu leads on', async () => {
    await page.route(/\/assets\/Glossary-[^/]*\.js/, (route) => route.abort());
    await visit(page, '/glossary');
    await page.locator('#content .broken .main-button').waitFor();
    await page.locator('#menu a[href="/incidents"]').click();
    await page.locator('#content .query').waitFor();
    if (await page.locator('.broken').count()) throw new Error('it still says so elsewhere');
    page.faults.splice(0);
  });
  await check('the bell does not say that nothing waits while a service is away', async () => {
    await page.route(/\/api\/mediation\/docket/, (route) => route.fulfill(FAULTS[503].answer));
    await page.reload();
    await page.locator('.notices summary').click();
    await page.locator(`.notices .trouble:has-text("${AWAY}")`).waitFor();
  });
  await page.context().close();
}

/** Tab until the thing that is meant has the focus. */
async function tabTo(page, selector, most = 120) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (there) return;
  }
  throw new Error(`${most} times Tab, and ${selector} was not reached`);
}

async function keyboard({ browser, base, check }) {
  await check('by Tab and Enter alone: the menu, the register, an incident, a term', async () => {
    const page = await signedIn(browser, base, 'coordinator');
    await settled(page);
    await tabTo(page, '.skip', 1);
    await tabTo(page, '#menu a[href="/incidents"]');
    await page.keyboard.press('Enter');
    await page.locator('#content .ant-table-row').first().waitFor();
    await tabTo(page, '#content .ant-table-row a[href^="/incidents/"]');
    await page.keyboard.press('Enter');
    await page.locator('.line-of-time li').first().waitFor();
    await visit(page, '/quarantine');
    await page.locator('#content .sign-of').waitFor();
    await tabTo(page, '#content .sign-of');
    await page.keyboard.press('Enter');
    await page.locator('.term-card:focus p').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#content .sign-of:focus').waitFor();
    sound(page);
    await page.context().close();
  });
}

const LONG =
  '宝塔街道建鑫社区第十二网格建鑫小区二期商住混合楼宇管理与物业服务联合办公区域北侧临街商铺' +
  'Averylongnamewithoutanyspacewhatsoeverthatnobodywouldeverchooseforaplace';

async function longNames({ browser, base, check }) {
  for (const size of ['desktop', 'phone']) {
    await check(`a name that is much too long keeps within a ${size}`, async () => {
      const page = await signedIn(browser, base, 'coordinator', size);
      await page.route(/\/api\/incident\/(places|agencies)(\?|$)/, async (route) => {
        const answer = await route.fetch();
        const body = await answer.json();
        for (const each of body.items) each.nameZh = LONG;
        await route.fulfill({ response: answer, json: body });
      });
      await page.reload();
      await page.locator(`#content :text("${LONG}")`).first().waitFor();
      // The page that is open comes last: under the same heading nobody sees that it is drawn anew.
      for (const address of ['/incidents', '/cases', '/']) {
        await visit(page, address);
        await settled(page);
        const wide = await overflow(page);
        if (wide > 0) throw new Error(`${address} is ${wide} px wider than the window`);
      }
      sound(page);
      await page.context().close();
    });
  }
}
