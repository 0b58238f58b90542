// A call that nobody's system has sent: registered by hand, fed back, and one thing said to several.
import { settled, shot, signedIn, visit } from './browser.mjs';
import { good } from './pages.mjs';
import { ask } from './risk.mjs';

const STAMP = Date.now().toString(36);
/** A day of the sample street that no other journey counts. */
const CALLED = '2025-11-27 10:15';
const SETTLED = '2025-11-27 11:00';

async function choose(page, within, field, text) {
  await page.locator(`${within} .ant-form-item:has(#${field}) .ant-select`).click();
  await page.keyboard.type(text);
  await page.locator(`.ant-select-item-option-active:visible:has-text("${text}")`).last().waitFor();
  await page.keyboard.press('Enter');
}

async function when(page, within, moment) {
  await page.locator(`${within} #at`).fill(moment);
  await page.keyboard.press('Enter');
}

export async function desk(all) {
  await call(all);
  await several(all);
}

async function call({ browser, base, shots, check }) {
  await check('journey: a call registered by hand, refused at its field, fed back', async () => {
    const page = await signedIn(browser, base, 'agency-system');
    await visit(page, '/incidents');
    await page.locator('.head-actions button:has-text("报警登记")').click();
    await page.locator('.hand-form').waitFor();
    await settled(page);
    await when(page, '.hand-form', CALLED);
    await choose(page, '.hand-form', 'place', '建鑫小区二期');
    await choose(page, '.hand-form', 'category', '纠纷');
    await page.locator('#caseref').fill(`H-${STAMP}`);
    await page.locator('#summary').fill('邻里因停车争吵，联系 13812345678');
    await page.locator('.hand-form button[type=submit]').click();
    await page.locator('.ant-form-item-explain-error:has-text("电话号码")').waitFor();
    await settled(page);
    await shot(page, shots, 'call-refused-desktop-zh');
    await good(page);
    await page.locator('#summary').fill('邻里因停车争吵');
    await page.locator('.hand-form button[type=submit]').click();
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/);
    await page.locator(`.head h1:has-text("H-${STAMP}")`).waitFor();
    await page.locator('button:has-text("处置反馈")').click();
    await page.locator('.ant-modal:visible').waitFor();
    await when(page, '.ant-modal', SETTLED);
    await choose(page, '.ant-modal', 'disposition', '当场处置');
    await shot(page, shots, 'feedback-desktop-zh');
    await good(page);
    await page.locator('.ant-modal .ant-modal-footer .ant-btn:last-child').click();
    await page.locator('.done:has-text("处置反馈")').waitFor();
    await page.locator('.head .tag:has-text("当场办结")').waitFor();
    await shot(page, shots, 'call-settled-desktop-zh');
    await good(page);
    await page.context().close();
  });
}

/** Each row is asked for alone and tells what came of it. */
async function several({ browser, base, shots, check }) {
  await check('journey: several tasks urged at once, each with its result', async () => {
    const page = await signedIn(browser, base, 'clerk');
    await ask(page, '/api/alliance/tasks', {
      subject: 'TELECOM_FRAUD',
      place: 'baota-fuxing-finance',
      title: `银行网点防范提示 ${STAMP}`,
      urgency: 'NORMAL',
    });
    await visit(page, '/tasks?view=list');
    await page.locator('.ant-table-row .ant-checkbox-input:not(:disabled)').first().check();
    await page.locator('.batch button:has-text("催办")').click();
    await page.locator('.ant-modal:visible .ant-btn-primary').click();
    await page.locator('.ant-modal:visible tbody .tag').first().waitFor();
    await shot(page, shots, 'several-desktop-zh');
    await good(page);
    await page.context().close();
  });
}
