// Every page for every role that has it, in both languages and at both sizes, before axe.
import { overflow, settled, shot, signedIn, SIZES, violations } from './browser.mjs';

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
  ],
  analyst: ['explore:/explore?groupBy=CATEGORY&compare=PREVIOUS'],
  'agency-system': ['agency-today:/', 'import:/import', 'no-permission:/bulletin', 'no-page:/nowhere'],
};

export async function pages({ browser, base, shots, check }) {
  await Promise.all(
    Object.keys(SIZES).map(async (size) => {
      for (const [role, list] of Object.entries(ROLES)) {
        const page = await signedIn(browser, base, role, size);
        for (const each of list) {
          const [name, ...rest] = each.split(':');
          await check(`${name} ${size} zh`, async () => {
            await page.goto(rest.join(':'));
            if (name === 'live') await page.locator('.feed li').first().waitFor();
            await judged(page, shots, `${name}-${size}-zh`);
          });
          await inEnglish(page, name, size, shots, check);
        }
        if (role === 'coordinator') await oneIncident(page, size, shots, check);
        await page.context().close();
      }
    }),
  );
}

async function judged(page, shots, name) {
  await settled(page);
  await shot(page, shots, name);
  await good(page);
}

async function inEnglish(page, name, size, shots, check) {
  const change = page.locator('.bar-button[lang]');
  await check(`${name} ${size} en`, async () => {
    await change.click();
    await judged(page, shots, `${name}-${size}-en`);
  });
  await change.click();
}

async function oneIncident(page, size, shots, check) {
  await check(`incident ${size} zh`, async () => {
    await page.goto('/incidents?category=DISPUTE');
    await settled(page);
    await page.locator('#content a[href^="/incidents/"]').first().click();
    await page.locator('.line-of-time li').first().waitFor();
    await judged(page, shots, `incident-${size}-zh`);
  });
  await inEnglish(page, 'incident', size, shots, check);
}

export async function good(page) {
  const found = await violations(page);
  if (found.length) throw new Error(found.join('\n'));
  const wide = await overflow(page);
  if (wide > 0) throw new Error(`${wide} px wider than the window`);
  if (page.faults.length) throw new Error(page.faults.splice(0).join('\n'));
}
