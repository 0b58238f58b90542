// Agencies that hand a task on, and a patrol whose phone had no network all night.
import { settled, shot, signedIn, visit } from './browser.mjs';
import { good } from './pages.mjs';

const dialogOf = (page) => page.locator('.ant-modal:visible').last();
const STAMP = Date.now().toString(36);

/** Asks a service as the page itself would. */
async function ask(page, service, path, body, method = body ? 'POST' : 'GET') {
  const answer = await page.evaluate(
    async ([url, told, verb]) => {
      const got = await fetch(url, {
        method: verb,
        headers: {
          'Content-Type': 'application/json',
          'X-Requested-With': 'JavaScript',
          'If-Match': '*',
        },
        body: told ? JSON.stringify(told) : undefined,
      });
      return { status: got.status, text: await got.text() };
    },
    [`/api/${service}${path}`, body, method],
  );
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.text ? JSON.parse(answer.text) : null;
}

async function choose(page, field, text) {
  await dialogOf(page).locator(`.ant-form-item:has(#${field}) .ant-select`).click();
  await page.keyboard.type(text);
  await page.locator('.ant-select-item-option-active:visible').last().waitFor();
  await page.keyboard.press('Enter');
}

async function submit(page) {
  await dialogOf(page).locator('.ant-modal-footer .ant-btn:last-child').click();
}

/** Opens a step of the task, fills it in, sends it; waits for what it says then. */
async function step(page, name, fill = async () => undefined) {
  await page.locator('section[aria-labelledby=next]').getByText(name, { exact: true }).click();
  await dialogOf(page).waitFor();
  await fill(dialogOf(page));
  await submit(page);
  await page.locator(`.done:has-text("${name}")`).waitFor();
}

/** The task as others have left it: the list first, then the page anew. */
async function afresh(page, way) {
  await visit(page, '/tasks');
  await page.locator('#content h1:has-text("协作任务")').waitFor();
  await settled(page);
  await visit(page, way);
  await page.locator('section[aria-labelledby=next]').waitFor();
  await settled(page);
}

export async function alliance(all) {
  await handedOn(all);
  await offline(all);
}

async function handedOn({ browser, base, shots, check }) {
  await check('journey: a task proposed, declined, escalated, done and verified', async () => {
    const office = await signedIn(browser, base, 'clerk', 'desktop', 'zh', '/tasks');
    await settled(office);
    await office.locator('button:has-text("派单")').click();
    await choose(office, 'subject', '电信网络诈骗');
    await choose(office, 'place', '福星金融商务区');
    await dialogOf(office).locator('.says:has-text("宝塔派出所 主办")').waitFor();
    await dialogOf(office).locator('#title').fill(`银行网点蹲守劝阻 ${STAMP}`);
    await shot(office, shots, 'propose-desktop-zh');
    await good(office);
    await submit(office);
    await office.locator('.progress').waitFor();
    await settled(office);
    const way = new URL(office.url()).pathname;

    const police = await signedIn(browser, base, 'agency-system', 'desktop', 'zh', way);
    await settled(police);
    await police.locator('section[aria-labelledby=next]').getByText('拒签', { exact: true }).click();
    await choose(police, 'ground', '不属本单位职责');
    await choose(police, 'item', 'PH-003');
    await submit(police);
    await dialogOf(police).locator('.trouble:has-text("PH-003")').waitFor();
    await shot(police, shots, 'declined-refused-desktop-zh');
    await good(police);
    await choose(police, 'ground', '力量不足');
    await dialogOf(police).locator('label:has-text("负责人已同意")').click();
    await submit(police);
    await police.locator('.done:has-text("拒签")').waitFor();

    const centre = await signedIn(browser, base, 'coordinator', 'desktop', 'zh', way);
    await settled(centre);
    await centre.locator('.head .tag:has-text("报分管领导")').waitFor();
    await step(centre, '指定主办', () => choose(centre, 'to', '宝塔派出所'));
    await afresh(police, way);
    await step(police, '报办结', (dialog) => dialog.locator('#text').fill('三个网点已劝阻'));
    await afresh(office, way);
    await step(office, '核查', (dialog) => dialog.locator('#finding').fill('现场查看属实'));
    await step(office, '结案');
    await office.locator('.line-of-time strong:has-text("结案")').waitFor();
    await shot(office, shots, 'task-closed-desktop-zh');
    for (const page of [office, police, centre]) await page.context().close();
  });
}

const local = (at) => new Date(at.getTime() + 8 * 3_600_000).toISOString();

/** Two members of their own with a shift that runs now; the phone's account is one of them. */
async function shiftOfNow(lead) {
  const numbers = [`E-${STAMP}-1`, `E-${STAMP}-2`];
  const members = await ask(
    lead,
    'incident',
    '/patrol/members',
    numbers.map((number) => ({
      number,
      force: 'COMMUNITY_VOLUNTEER',
      type: 'ACTIVIST',
      from: '2025-01-01',
    })),
  );
  const login = `/patrol/members/${members[0].id}/login`;
  await ask(lead, 'incident', login, { subject: 'patroller@baota-police' }, 'PUT');
  const begins = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 600_000);
  const ends = new Date(begins.getTime() + 4 * 3_600_000);
  return ask(lead, 'incident', '/patrol/shifts', {
    force: 'COMMUNITY_VOLUNTEER',
    beat: 'jianxin',
    kind: 'SEASONAL',
    day: local(begins).slice(0, 10),
    starts: local(begins).slice(11, 16),
    ends: local(ends).slice(11, 16),
    strength: 2,
    members: members.map((each) => each.id),
  });
}

async function offline({ browser, base, shots, check }) {
  await check('journey: a shift without a network, sent later, and what was found', async () => {
    const lead = await signedIn(browser, base, 'patrol-lead');
    const shift = await shiftOfNow(lead);
    const beats = await ask(lead, 'incident', '/patrol/beats');
    const points = beats.find((each) => each.code === 'jianxin').points;
    const phone = await signedIn(browser, base, 'patroller', 'phone');
    const context = phone.context();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ ...points[0], accuracy: 8 });
    await phone.goto(`/walk?shift=${shift.id}`);
    await phone.locator('.route.big li').first().waitFor();
    await phone.locator('.walk-state .opens:has-text("断网也能打开")').waitFor();
    await phone.waitForFunction(() => navigator.serviceWorker.controller !== null);

    await context.setOffline(true);
    await phone.locator('.walk-state.off').waitFor();
    await phone.locator('.walk-actions button:has-text("上岗")').click();
    await phone.locator('fieldset .ant-btn-primary').click();
    const point = (n) => phone.locator('.route.big > li').nth(n);
    await point(0).locator('button:has-text("定位打卡")').click();
    await point(0).locator('.tag.green').waitFor();
    await point(1).locator('button:has-text("说明原因")').click();
    await point(1).locator('input').fill('车棚内没有信号');
    await point(1).locator('button:has-text("记下")').click();
    await point(1).locator('.tag.green').waitFor();
    // Told of a place far away: that is refused later, and said so.
    await context.setGeolocation({ latitude: 27.5, longitude: 112.5, accuracy: 8 });
    await point(2).locator('button:has-text("定位打卡")').click();
    await phone.locator('.walk-actions button:has-text("报告发现")').click();
    await phone.locator('.finding .ant-select').nth(2).click();
    await phone.locator('.ant-select-item-option-active:visible').last().waitFor();
    await phone.keyboard.press('Enter');
    await phone.locator('.finding .ant-btn-primary').click();
    await phone.locator('.walk-state:has-text("5 条待发送")').waitFor();
    // The phone was put away and the page is opened anew: there is still no network.
    await phone.reload();
    await phone.locator('.walk-state.off:has-text("5 条待发送")').waitFor();
    await shot(phone, shots, 'walk-offline-phone-zh');
    await good(phone);

    await context.setOffline(false);
    await phone.locator('.walk-state:has-text("都已发送")').waitFor();
    await phone.locator('.queue .tag.red:has-text("未采信")').waitFor();
    const received = await phone.locator('.queue .tag.green').count();
    if (received !== 4) throw new Error(`${received} of 4 were received`);
    await shot(phone, shots, 'walk-sent-phone-zh');
    await good(phone);
    await context.close();

    await visit(lead, `/patrol/shifts/${shift.id}`);
    await settled(lead);
    await lead.locator('.route li:has(.tag:has-text("已巡"))').nth(1).waitFor();
    await shot(lead, shots, 'shift-walked-desktop-zh');
    await good(lead);
    await visit(lead, '/patrol/findings');
    await settled(lead);
    await lead.locator('button:has-text("后续")').first().click();
    await lead.locator('.ant-drawer a').waitFor();
    await shot(lead, shots, 'finding-became-desktop-zh');
    await good(lead);
    await lead.context().close();
  });
}

/** Pages of the alliance and the patrols by role, each with an address that may be filled in. */
export const ALLIANCE_PAGES = [
  [
    'coordinator',
    [
      'task:/tasks/{task}',
      'members:/members',
      'duty-lists:/duty-lists',
      'meetings:/meetings',
      'meeting:/meetings/{meeting}',
      'coverage:/patrol/coverage',
    ],
  ],
  ['clerk', ['tasks:/tasks', 'task-list:/tasks?view=list&all=true', 'duty:/duty']],
  [
    'patrol-lead',
    [
      'lead-today:/',
      'roster:/patrol',
      'shift:/patrol/shifts/{shift}',
      'beats:/patrol/beats',
      'force:/patrol/members',
      'patrol-findings:/patrol/findings',
    ],
  ],
  ['patroller', ['walk:/walk', 'no-patrol-plan:/patrol/coverage']],
];

/** A meeting with an agenda and a duty shift, so that no page is judged empty. */
export async function allied({ browser, base }) {
  const centre = await signedIn(browser, base, 'coordinator');
  const at = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const { code: meeting } = await ask(centre, 'alliance', '/meetings', {
    title: '宝塔街道平安建设联席会议',
    place: 'baota',
    startsAt: at(-1),
    venue: '街道三楼会议室',
  });
  const called = await ask(centre, 'alliance', `/meetings/${meeting}`);
  await ask(centre, 'alliance', `/meetings/${meeting}/attendance`, {
    present: called.invited.slice(0, 6),
  });
  await ask(centre, 'alliance', `/meetings/${meeting}/resolutions`, {
    text: '长塘街夜市占道整治方案',
    owner: called.invited[0],
    dueOn: at(24 * 10).slice(0, 10),
  });
  const { items } = await ask(centre, 'alliance', '/tasks?limit=1');
  await centre.context().close();
  const office = await signedIn(browser, base, 'clerk');
  await ask(office, 'alliance', '/rosters', {
    post: '值班长',
    telephone: '0731-58550110',
    onCall: true,
    beginsAt: at(2),
    endsAt: at(14),
  });
  await office.context().close();
  const lead = await signedIn(browser, base, 'patrol-lead');
  const shifts = await ask(lead, 'incident', '/patrol/shifts?limit=1&beat=jianxin');
  await lead.context().close();
  return { task: items[0].code, meeting, shift: shifts.items[0].id };
}
