// A fraud wave from the calls to the warning that is passed on; and a round with the checklist.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled, shot, signedIn, visit } from './browser.mjs';
import { good } from './pages.mjs';

const STAMP = Date.now().toString(36);
const PLACE = 'baota-fuxing-finance';
const WEEK = '2025-12-15';
const dialogOf = (page) => page.locator('.ant-modal:visible').last();

/** Asks a service as the page itself would: the answer's body, or what was refused. */
export async function ask(page, url, body) {
  const answer = await page.evaluate(
    async ([to, told]) => {
      const events = to.endsWith('/events');
      const got = await fetch(to, {
        method: told ? 'POST' : 'GET',
        headers: {
          'Content-Type': events ? 'application/cloudevents-batch+json' : 'application/json',
          'X-Requested-With': 'JavaScript',
        },
        body: told ? JSON.stringify(told) : undefined,
      });
      return { status: got.status, text: await got.text() };
    },
    [url, body],
  );
  if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${answer.text}`);
  return answer.text ? JSON.parse(answer.text) : null;
}

async function eventually(what, work, bound = 40_000) {
  const until = Date.now() + bound;
  for (;;) {
    try {
      return await work();
    } catch (failure) {
      if (Date.now() > until) throw new Error(`${what}: ${failure.message}`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

/** Nine calls of telecom fraud in one week, where one every other week is usual. */
export async function wave(page) {
  const calls = Array.from({ length: 9 }, (_, i) => ({
    specversion: '1.0',
    id: `wave-${STAMP}-${i}`,
    source: '/agencies/baota-police/110',
    type: 'qilian.incident.alarm-received.v1',
    time: `2025-12-1${5 + (i % 5)}T1${i}:20:00+08:00`,
    subject: PLACE,
    caseref: `W-${STAMP}-${i}`,
    data: { category: 'CRIMINAL', subtype: 'TELECOM_FRAUD', reportChannel: 'CALL_110' },
  }));
  await ask(page, '/api/incident/events', calls);
}

/** The signal that the wave raises, once it is there. */
export async function signalOf(page) {
  const asked = `/api/risk/signals?place=${PLACE}&type=TELECOM_FRAUD&from=${WEEK}&until=2025-12-22`;
  return eventually('a signal of the wave', async () => {
    const { items } = await ask(page, asked);
    const found = items.find((each) => each.method === 'GAMMA_POISSON');
    if (!found) throw new Error('none yet');
    return found.id;
  });
}

export async function risk(all) {
  await warned(all);
  await walked(all);
}

async function warned({ browser, base, shots, check }) {
  await check('journey: signal, verdict, warning, passed on', async () => {
    const sender = await signedIn(browser, base, 'agency-system');
    await wave(sender);
    await sender.context().close();
    const page = await signedIn(browser, base, 'coordinator');
    const id = await signalOf(page);
    await visit(page, `/signals?place=${PLACE}&type=TELECOM_FRAUD`);
    await settled(page);
    await page.locator(`#content a[href="/signals/${id}"]`).first().click();
    await page.locator('.weeks .chosen').waitFor();
    await page.locator('.series-chart canvas').waitFor();
    await settled(page);
    await adds(page);
    await shot(page, shots, 'signal-raised-desktop-zh');
    await good(page);
    await judge(page);
    await warn(page, shots);
    await passOn(page);
    await shot(page, shots, 'warning-desktop-zh');
    await good(page);
    const [cap] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button:has-text("下载 CAP XML")').click(),
    ]);
    if (!cap.suggestedFilename().endsWith('.xml')) throw new Error(cap.suggestedFilename());
    await page.context().close();
  });
}

/** Every side of the contributions adds up to what was observed. */
async function adds(page) {
  const observed = await page.locator('.sum.main strong').first().textContent();
  const sums = await page.locator('.share-sum strong').allTextContents();
  if (sums.length !== 3 || sums.some((each) => each !== observed)) {
    throw new Error(`observed ${observed}, the sides add up to ${sums.join(', ')}`);
  }
}

async function judge(page) {
  const form = page.locator('section[aria-labelledby=verdict]');
  await form.locator('label:has-text("属实")').first().click();
  await form.locator('button[type=submit]').click();
  await form.locator('.ant-form-item-explain-error').waitFor();
  await form.locator('textarea').fill('与派出所核对，九起话术相同，集中在商务区');
  await form.locator('button[type=submit]').click();
  await form.locator('.verdict .tag:has-text("属实")').waitFor();
}

async function warn(page, shots) {
  await page.locator('section[aria-labelledby=warnings] button:has-text("发布预警")').click();
  const dialog = dialogOf(page);
  await dialog.locator('button:has-text("预览短信和海报")').click();
  await dialog.locator('.sms:has-text("96110")').waitFor();
  await page.locator('.ant-modal .poster').waitFor();
  await shot(page, shots, 'warning-form-desktop-zh');
  await good(page);
  await dialog.locator('.ant-modal-footer .ant-btn:last-child').click();
  await page.locator('section[aria-labelledby=texts]').waitFor();
  await settled(page);
}

async function passOn(page) {
  await page.locator('button:has-text("登记转达")').click();
  await dialogOf(page).locator('#reached').fill('860');
  await dialogOf(page).locator('.ant-modal-footer .ant-btn:last-child').click();
  await page.locator('section[aria-labelledby=receipts]:has-text("860")').waitFor();
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** On the phone: one tap an item, a picture where it is not so, and the finding stands. */
async function walked({ browser, base, shots, check }) {
  await check('journey: the checklist on the phone to a finding with its picture', async () => {
    const page = await signedIn(browser, base, 'clerk', 'phone');
    await visit(page, '/checklist?place=baota-jianxin-2&checklist=PREMISES');
    await page.locator('.item').first().waitFor();
    await page.locator('.item').nth(0).locator('button').nth(1).click();
    for (const n of [1, 2]) await page.locator('.item').nth(n).locator('button').first().click();
    const picture = join(shots, 'lamp.png');
    writeFileSync(picture, Buffer.from(PIXEL, 'base64'));
    await page.locator('.item input[type=file]').setInputFiles(picture);
    await page.locator('.item-more input[type=text]').fill('3 栋 2 单元楼道');
    await shot(page, shots, 'checklist-phone-zh');
    await good(page);
    await page.locator('.bottom-bar .ant-btn').click();
    await page.locator('section[aria-labelledby=sent] a[href^="/findings/"]').click();
    await page.locator('.photos img').waitFor();
    await settled(page);
    await shot(page, shots, 'finding-phone-zh');
    await good(page);
    await page.locator('button:has-text("下达整改")').click();
    await dialogOf(page).locator('#number').fill('提-1');
    await dialogOf(page).locator('.ant-modal-footer .ant-btn:last-child').click();
    await page.locator('.head .tag:has-text("已下达")').waitFor();
    await page.locator('.countdown:has-text("剩")').waitFor();
    await page.context().close();
  });
}
