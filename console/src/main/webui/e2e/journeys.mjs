// What people do here, clicked through.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled, shot, signedIn } from './browser.mjs';
import { alliance } from './alliance.mjs';
import { desk } from './desk.mjs';
import { mediation } from './mediation.mjs';
import { good } from './pages.mjs';
import { risk } from './risk.mjs';
import { workbook } from './workbook.mjs';

const STAMP = Date.now().toString(36);

function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: ${found}, expected ${wanted}`);
}

async function eventually(what, work, bound = 30_000) {
  const until = Date.now() + bound;
  for (;;) {
    try {
      return await work();
    } catch (failure) {
      if (Date.now() > until) throw new Error(`${what}: ${failure.message}`);
      await new Promise((done) => setTimeout(done, 700));
    }
  }
}

async function headline(page, week) {
  await page.goto(`/bulletin?week=${week}`);
  await settled(page);
  return Number(await page.locator('.paper .figure').first().textContent());
}

/** Each has a week or a case of its own, so that they do not see each other. */
export function journeys(all) {
  const whole = [
    event,
    risk,
    mediation,
    alliance,
    desk,
    spreadsheet,
    publication,
    expiry,
    keys,
    lint,
    live,
  ];
  return whole.map((journey) => () => journey(all));
}

/** An event comes in, the week counts it, and a click leads from the figure to the incident. */
async function event({ browser, base, shots, check }) {
  const WEEK = '2025-W46';
  await check('journey: event in, bulletin figure, the incident behind it', async () => {
    const reader = await signedIn(browser, base, 'coordinator');
    const before = await headline(reader, WEEK);
    const sender = await signedIn(browser, base, 'agency-system');
    const id = `e2e-${STAMP}`;
    const status = await sender.evaluate(async (eventId) => {
      const answer = await fetch('/api/incident/events', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/cloudevents+json',
          'X-Requested-With': 'JavaScript',
        },
        body: JSON.stringify({
          specversion: '1.0',
          id: eventId,
          source: '/agencies/baota-police/110',
          type: 'qilian.incident.alarm-received.v1',
          time: '2025-11-12T08:15:00+08:00',
          subject: 'baota-fuxing',
          caseref: `J-${eventId}`,
          data: { category: 'DISPUTE', reportChannel: 'CALL_110' },
        }),
      });
      return answer.status;
    }, id);
    equal(status, 202, 'the answer to the event');
    await eventually('the figure grows by one', async () =>
      equal(await headline(reader, WEEK), before + 1, 'effective calls'),
    );
    await reader.locator('.paper .figure').first().click();
    await reader.locator('.ant-drawer .ant-btn-primary').waitFor();
    await shot(reader, shots, 'figure-drawer-desktop-zh');
    await good(reader);
    await reader.locator('.ant-drawer .ant-btn-primary').click();
    await reader.locator('.sum.main strong').waitFor();
    equal(Number(await reader.locator('.sum.main strong').textContent()), before + 1, 'the sum');
    await shot(reader, shots, 'facts-desktop-zh');
    await settled(reader);
    await good(reader);
    await reader.locator('.jump input').fill(`J-${id}`);
    await reader.keyboard.press('Enter');
    await reader.locator(`#content a:has-text("J-${id}")`).click();
    await reader.locator('.line-of-time li').first().waitFor();
    await refer(reader, shots);
    await reader.context().close();
    await sender.context().close();
  });
}

/** The law refuses a referral with a ground of Art. 179, and lets it go without one. */
async function refer(page, shots) {
  await page.locator('button:has-text("移交调解")').click();
  const dialog = page.locator('.ant-modal:visible');
  await dialog.locator('label:has-text("不愿意调解")').click();
  await dialog.locator('.ant-btn-primary').click();
  await dialog.locator('.trouble:has-text("179")').waitFor();
  const seen = await dialog.evaluate((element) => getComputedStyle(element).opacity);
  equal(seen, '1', 'how much of the dialog is seen');
  await shot(page, shots, 'refusal-desktop-zh');
  await good(page);
  await dialog.locator('label:has-text("不愿意调解")').click();
  await dialog.locator('.ant-btn-primary').click();
  await page.locator('.head .tag:has-text("移交调解")').waitFor();
}

/** A spreadsheet becomes figures; its bad lines come back. */
async function spreadsheet({ browser, base, shots, check }) {
  await check('journey: spreadsheet to figures, rejected lines to download', async () => {
    const WEEK = '2025-W47';
    const reader = await signedIn(browser, base, 'coordinator');
    const before = await headline(reader, WEEK);
    const file = join(shots, `calls-${STAMP}.csv`);
    const lines = ['警情号,报警时间,社区,类别,备注'];
    for (let i = 1; i <= 5; i++) {
      lines.push(`S-${STAMP}-${i},2025年11月${17 + i}日 0${i}:30,福星社区,纠纷,"=1+1,""引号"""`);
    }
    lines.push(`S-${STAMP}-6,2025-13-40 08:00,福星社区,纠纷,`);
    lines.push(`S-${STAMP}-7,2025-11-19 08:00,不存在的社区,纠纷,`);
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`);
    const page = await signedIn(browser, base, 'agency-system');
    await page.goto('/import');
    await settled(page);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('#step3').waitFor();
    await shot(page, shots, 'import-mapped-desktop-zh');
    await good(page);
    await page.locator('section[aria-labelledby=step3] .ant-btn-primary').click();
    await page.locator('a[href="/incidents"]:has-text("台账查看")').waitFor();
    const told = await page.locator('section[aria-labelledby=step3]').textContent();
    if (!told.includes('已接收 5 条')) throw new Error(told);
    await shot(page, shots, 'import-done-desktop-zh');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button:has-text("下载有问题的 2 行")').click(),
    ]);
    if (!saved.suggestedFilename().endsWith('-rejected.csv')) throw new Error('the file name');
    await eventually('the figure grows by five', async () =>
      equal(await headline(reader, WEEK), before + 5, 'effective calls'),
    );
    await page.context().close();
    await reader.context().close();
  });
  await check('journey: a workbook with days as numbers is read in the browser', async () => {
    const file = join(shots, `hazards-${STAMP}.xlsx`);
    const rows = [
      ['日期', '小区', '类型'],
      [45979, '福星社区', '消防隐患'],
      [45980.5, '福星社区', '没有这个类型'],
    ];
    writeFileSync(file, workbook(rows));
    const page = await signedIn(browser, base, 'agency-system');
    await page.goto('/import');
    await settled(page);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.preview td:has-text("45979")').waitFor();
    const told = await page.locator('section[aria-labelledby=step3]').textContent();
    if (!told.includes('没有这个类型')) throw new Error(told);
    await page.context().close();
  });
}

/** One freezes, the other publishes; the first one cannot do both. */
async function publication({ browser, base, shots, check }) {
  await check('journey: frozen by one person, published by another', async () => {
    const week = '2025-W44';
    const analyst = await signedIn(browser, base, 'analyst');
    await analyst.goto(`/bulletin?week=${week}`);
    await settled(analyst);
    const propose = analyst.locator('button:has-text("定稿并提请核准")');
    if (await propose.count()) await propose.click();
    await analyst.locator('section[aria-labelledby=publication] dl').waitFor();
    const second = await signedIn(browser, base, 'coordinator');
    await second.goto(`/bulletin?week=${week}`);
    await settled(second);
    const publish = second.locator('button:has-text("核准发布")');
    if (await publish.count()) {
      await publish.click();
      await second.locator('.ant-popconfirm .ant-btn-primary').click();
    }
    await second.locator('.tag:has-text("已发布")').waitFor();
    await shot(second, shots, 'published-desktop-zh');
    await good(second);
    for (const format of ['PDF', 'DOCX']) {
      const answer = await second.request.get(
        `/api/stats/bulletins/baota-weekly/${week}?format=${format}`,
        { headers: { 'X-Requested-With': 'JavaScript' } },
      );
      equal(answer.status(), 200, format);
      const head = (await answer.body()).subarray(0, 4).toString('latin1');
      equal(head, format === 'PDF' ? '%PDF' : 'PK\u0003\u0004', `${format} begins`);
    }
    await analyst.context().close();
    await second.context().close();
  });
}

/** The session ends in the middle of a form: what was typed stays. */
async function expiry({ browser, base, shots, check }) {
  await check('journey: an expired session keeps what was typed', async () => {
    const page = await signedIn(browser, base, 'clerk');
    await page.goto('/lint');
    await settled(page);
    await page.locator('#pasted').fill('本周共接警89起，同比下降16%。');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.locator('#content .ant-btn-primary').click();
    await page.locator('#expired-title').waitFor();
    await shot(page, shots, 'expired-desktop-zh');
    await good(page);
    await page.context().addCookies(cookies);
    await page.locator('.dialog .text-button').click();
    await page.locator('#expired-title').waitFor({ state: 'detached' });
    equal(await page.locator('#pasted').inputValue(), '本周共接警89起，同比下降16%。', 'the text');
    await page.locator('#content .ant-btn-primary').click();
    await page.locator('.quoted').waitFor();
    await page.context().close();
  });
  await check('journey: a write that no page of ours sent is turned away', async () => {
    const page = await signedIn(browser, base, 'agency-system');
    const status = await page.evaluate(async () => {
      const answer = await fetch('/api/incident/events', { method: 'POST', body: '{}' });
      return answer.status;
    });
    equal(status, 403, 'the answer');
    const packed = await page.request.get('/api/incident/codes?limit=5000');
    equal(packed.headers()['content-encoding'], 'gzip', 'how a long answer comes');
    const cookies = await page.context().cookies();
    const long = cookies.filter((each) => /^eyJ/.test(each.value));
    equal(long.length, 0, 'cookies that hold a token');
    await page.context().close();
  });
}

/** Without a mouse: help, search, the first figure. */
async function keys({ browser, base, shots, check }) {
  await check('journey: by keyboard alone to the records of a figure', async () => {
    const page = await signedIn(browser, base, 'coordinator');
    await page.keyboard.press('?');
    await page.locator('#help-title').waitFor();
    await shot(page, shots, 'help-desktop-zh');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('2025-W45');
    await page.keyboard.press('Enter');
    await page.locator('.paper .figure').first().waitFor();
    await page.locator('.paper .figure').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.ant-drawer a[href^="/facts"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.sum.main strong').waitFor();
    await page.context().close();
  });
}

async function lint({ browser, base, shots, check }) {
  await check('journey: the impossible percentage is found', async () => {
    const page = await signedIn(browser, base, 'coordinator');
    await page.goto('/lint');
    await settled(page);
    await page.locator('#pasted').fill('11月3日至11月9日，刑事受案11起，同比下降10%。');
    await page.locator('#content .ant-btn-primary').click();
    await page.locator('.findings li').first().waitFor();
    await shot(page, shots, 'lint-found-desktop-zh');
    await good(page);
    await page.context().close();
  });
}

/** What is registered appears; while it is paused it waits and is counted. */
async function live({ browser, base, shots, check }) {
  await check('journey: the live feed tells what comes, and waits when paused', async () => {
    const page = await signedIn(browser, base, 'agency-system');
    await page.goto('/live');
    await page.locator('.feed li').first().waitFor();
    await page.locator('button[aria-pressed=false]').click();
    await page.evaluate(async (id) => {
      await fetch('/api/incident/events', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/cloudevents+json',
          'X-Requested-With': 'JavaScript',
        },
        body: JSON.stringify({
          specversion: '1.0',
          id,
          source: '/agencies/baota-police/110',
          type: 'qilian.incident.alarm-received.v1',
          time: '2025-11-26T08:15:00+08:00',
          subject: 'baota-fuxing',
          data: { category: 'TIP', reportChannel: 'CALL_110' },
        }),
      });
    }, `live-${STAMP}`);
    await page.locator('.waiting-bar button').waitFor();
    await shot(page, shots, 'live-waiting-desktop-zh');
    await good(page);
    await page.locator('.waiting-bar button').click();
    await page.locator('.waiting-bar button').waitFor({ state: 'detached' });
    await page.context().close();
  });
}
