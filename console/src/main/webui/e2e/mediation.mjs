// A dispute from the counter to its agreement, clicked through; and what gets in the way.
import { settled, shot, signedIn, visit } from './browser.mjs';
import { dispute, mediator, send } from './disputes.mjs';
import { good } from './pages.mjs';

const dialogOf = (page) => page.locator('.ant-modal:visible').last();

async function choose(page, field, text) {
  await dialogOf(page).locator(`.ant-form-item:has(#${field}) .ant-select`).click();
  await page.keyboard.type(text);
  await page.locator('.ant-select-item-option-active:visible').last().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a step of the case, fills it in, and sends it. */
async function step(page, name, fill = async () => undefined) {
  await page.locator('section[aria-labelledby=next]').getByText(name, { exact: true }).click();
  await dialogOf(page).waitFor();
  await fill(dialogOf(page));
  await submit(page);
}

async function submit(page) {
  await dialogOf(page).locator('.ant-modal-footer .ant-btn:last-child').click();
}

async function done(page, name) {
  await page.locator(`.done:has-text("${name}")`).waitFor();
  await page.locator('.ant-modal:visible').waitFor({ state: 'hidden' });
}

async function refused(page, article) {
  await dialogOf(page).locator(`.trouble:has-text("${article}")`).waitFor();
}

async function party(page, name, phone) {
  await step(page, '登记参加人', async (dialog) => {
    await dialog.locator('#name').fill(name);
    await dialog.locator('#phone').fill(phone);
  });
  await done(page, '登记参加人');
}

export async function mediation(all) {
  await agreement(all);
  await board(all);
  await conflict(all);
}

async function agreement({ browser, base, shots, check }) {
  await check('journey: dispute to agreement, with the articles that stand in the way', async () => {
    const page = await signedIn(browser, base, 'mediator');
    await mediator(page, 'm-01');
    await visit(page, '/cases');
    await settled(page);
    await page.locator('button:has-text("登记纠纷")').click();
    await choose(page, 'category', '物业');
    await choose(page, 'place', '建鑫小区二期');
    await shot(page, shots, 'register-desktop-zh');
    await good(page);
    await submit(page);
    await page.locator('.progress .here:has-text("登记")').waitFor();
    const code = decodeURIComponent(page.url().split('/').at(-1));
    await party(page, '王建国', '13907320001');
    await party(page, '建鑫置业有限公司（名字很长的一家公司，用来看长名字放不放得下）', '13907320002');
    await step(page, '审查');
    await done(page, '审查');
    await consent(page, 0);
    await step(page, '受理');
    await refused(page, '第十七条');
    await shot(page, shots, 'case-refused-desktop-zh');
    await good(page);
    await page.keyboard.press('Escape');
    await consent(page, 1);
    await step(page, '受理');
    await done(page, '受理');
    await page.locator('.countdown:has-text("剩")').first().waitFor();
    await step(page, '确定调解员', async () => choose(page, 'mediator', 'm-01'));
    await done(page, '确定调解员');
    await step(page, '通知调解会', async (dialog) => dialog.locator('#venue').fill('司法所调解室'));
    await done(page, '通知调解会');
    await step(page, '记录调解会');
    await done(page, '记录调解会');
    await reached(page, shots);
    await page.locator('.head .tag:has-text("达成书面协议")').waitFor();
    await page.locator('.clauses:has-text("三百五十五条")').waitFor();
    await papers(page, code);
    await shot(page, shots, 'case-agreed-desktop-zh');
    await good(page);
    await page.context().close();
  });
}

async function consent(page, which) {
  const line = page.locator('section[aria-labelledby=parties] .people > li').nth(which);
  await line.locator('button:has-text("同意")').first().click();
  await submit(page);
  await done(page, '记录意愿');
}

async function reached(page, shots) {
  await step(page, '达成协议', async (dialog) => {
    await dialog.locator('#facts').fill('二期配电房权属不明，小区无物业管理');
    await dialog.locator('#performance').fill('签字之日移交');
    await choose(page, 'clauses_0_kind', '物权');
    await dialog.locator('#clauses_0_text').fill('配电房归全体业主共有');
  });
  await refused(page, '第二十九条第二款');
  await shot(page, shots, 'agreement-form-desktop-zh');
  await good(page);
  const dialog = dialogOf(page);
  for (const box of await dialog.locator('#signedBy input').all()) await box.check();
  await dialog.locator('#mediatorSigned').check();
  await dialog.locator('#sealed').check();
  await submit(page);
  await done(page, '达成协议');
}

async function papers(page, code) {
  const section = page.locator('section[aria-labelledby=papers]');
  await section.locator('button:has-text("列出文书")').click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    section.locator('button[aria-label="人民调解协议书 DOCX"]').click(),
  ]);
  if (!saved.suggestedFilename().includes(code)) throw new Error(saved.suggestedFilename());
}

/** By keyboard from the menu of a card, by mouse over the columns: both end at the same steps. */
async function board({ browser, base, shots, check }) {
  await check('journey: a card goes on by its menu, and by dragging', async () => {
    const page = await signedIn(browser, base, 'mediator');
    const { code } = await dispute(page, 2, { category: 'NOISE' });
    await visit(page, '/cases?category=NOISE');
    await settled(page);
    const card = page.locator(`.case-card:has-text("${code}")`);
    await card.locator('.move').focus();
    await page.keyboard.press('Enter');
    await page.locator('.moves button').first().waitFor();
    await shot(page, shots, 'move-desktop-zh');
    await good(page);
    await page.keyboard.press('Escape');
    await page.locator('.ant-modal:visible').waitFor({ state: 'hidden' });
    await card.dragTo(page.locator('.board-column').nth(2), { targetPosition: { x: 60, y: 260 } });
    await dialogOf(page).locator('.ant-modal-title:has-text("受理")').waitFor();
    await submit(page);
    await page.locator(`[role=status]:has-text("${code}")`).waitFor();
    await page.locator(`.case-card:has-text("${code}") .tag:has-text("受理")`).waitFor();
    // By the code, from anywhere.
    await page.keyboard.press('/');
    await page.keyboard.type(code.replaceAll('-', ''));
    await page.keyboard.press('Enter');
    await page.locator(`#content h1:has-text("${code}")`).waitFor();
    await page.context().close();
  });
}

/** Somebody is faster, and the session ends: what was typed stays. */
async function conflict({ browser, base, shots, check }) {
  await check('journey: somebody else was faster, the form stays; so it does without a session', async () => {
    const page = await signedIn(browser, base, 'mediator');
    const { code, a } = await dispute(page, 4);
    await visit(page, `/cases/${code}`);
    await settled(page);
    await step(page, '通知调解会', async (dialog) => {
      await dialog.locator('#venue').fill('社区会议室');
      await send(page, `/cases/${code}/consents`, { party: a, answer: 'CONSENTED' });
    });
    const changed = dialogOf(page).locator('.trouble:has-text("他人已修改本案")');
    await changed.waitFor();
    await shot(page, shots, 'changed-desktop-zh');
    await good(page);
    await changed.locator('button').click();
    await changed.waitFor({ state: 'detached' });
    await dialogOf(page).locator('[role=status]').waitFor();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await submit(page);
    await page.locator('#expired-title').waitFor();
    await page.context().addCookies(cookies);
    await page.locator('.dialog .text-button').click();
    await page.locator('#expired-title').waitFor({ state: 'detached' });
    const kept = await dialogOf(page).locator('#venue').inputValue();
    if (kept !== '社区会议室') throw new Error(`the form says ${kept}`);
    await submit(page);
    await done(page, '通知调解会');
    await page.locator('section[aria-labelledby=sessions]:has-text("社区会议室")').waitFor();
    await page.context().close();
  });
}
