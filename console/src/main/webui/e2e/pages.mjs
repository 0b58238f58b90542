// Every page for every role that has it, in both languages and at both sizes, before axe.
import { overflow, settled, shot, signedIn, violations } from './browser.mjs';

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
  for (const [size, language] of [
    ['desktop', 'zh'],
    ['phone', 'en'],
    ['desktop', 'en'],
    ['phone', 'zh'],
  ]) {
    for (const [role, list] of Object.entries(ROLES)) {
      const page = await signedIn(browser, base, role, size, language);
      for (const each of list) {
        const [name, ...rest] = each.split(':');
        await check(`${name} ${size} ${language}`, async () => {
          await page.goto(rest.join(':'));
          await settled(page);
          await shot(page, shots, `${name}-${size}-${language}`);
          await good(page);
        });
      }
      if (role === 'coordinator') await oneIncident(page, size, language, shots, check);
      await page.context().close();
    }
  }
}

async function oneIncident(page, size, language, shots, check) {
  await check(`incident ${size} ${language}`, async () => {
    await page.goto('/incidents?category=DISPUTE');
    await settled(page);
    await page.locator('#content a[href^="/incidents/"]').first().click();
    await page.locator('.line-of-time li').first().waitFor();
    await settled(page);
    await shot(page, shots, `incident-${size}-${language}`);
    await good(page);
  });
}

export async function good(page) {
  const found = await violations(page);
  if (found.length) throw new Error(found.join('\n'));
  const wide = await overflow(page);
  if (wide > 0) throw new Error(`${wide} px wider than the window`);
  if (page.faults.length) throw new Error(page.faults.splice(0).join('\n'));
}
