// Disputes for the pages to show, registered and brought on through the real front door.

/** Asks as the page itself would: the answer's body, or what was refused. */
export async function send(page, path, body, method = 'POST') {
  const answer = await page.evaluate(
    async ([url, told, verb]) => {
      const got = await fetch(url, {
        method: verb,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'JavaScript' },
        body: verb === 'GET' ? undefined : JSON.stringify(told ?? {}),
      });
      return { status: got.status, text: await got.text() };
    },
    [`/api/mediation${path}`, body, method],
  );
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.text ? JSON.parse(answer.text) : null;
}

export const day = (plus = 0) =>
  new Date(Date.now() + 8 * 3_600_000 + plus * 86_400_000).toISOString().slice(0, 10);

/** A mediator with a certificate, so that somebody can be assigned. */
export async function mediator(page, ref) {
  await send(page, '/mediators', {
    ref,
    certificates: [
      { number: '2024-017', issuer: '岳塘区司法局', validFrom: '2024-01-01', validTo: day(700) },
    ],
  });
}

/** A dispute brought so far: 0 registered, 1 screened, 2 consented, 3 accepted, 4 in session. */
export async function dispute(page, far, given = {}) {
  const { code } = await send(page, '/cases', {
    category: 'NEIGHBOUR',
    scale: 'INDIVIDUAL',
    place: 'baota-jianxin-2',
    ...given,
  });
  const at = `/cases/${code}`;
  if (far < 1) return { code };
  const party = async (participation, name, phone) =>
    (await send(page, `${at}/parties`, { participation, name, phone })).partyRef;
  const a = await party('APPLICANT', '王建国', '13907320001');
  const b = await party('RESPONDENT', '建鑫置业有限公司', '13907320002');
  await send(page, `${at}/screening`, { track: 'PEOPLES' });
  if (far < 2) return { code, a, b };
  for (const each of [a, b]) await send(page, `${at}/consents`, { party: each, answer: 'CONSENTED' });
  if (far < 3) return { code, a, b };
  await send(page, `${at}/acceptance`);
  if (far < 4) return { code, a, b };
  await mediator(page, 'm-01');
  await send(page, `${at}/mediators`, { mediator: 'm-01' });
  await send(page, `${at}/sessions`, { begins: new Date().toISOString(), venue: '司法所调解室' });
  await send(page, `${at}/sessions/1/attendance`, {
    heldOn: day(),
    present: [a, b],
    evidence: ['规划图', '物业交接清单'],
  });
  return { code, a, b };
}

/** Agreed in writing, with a clause that a court does not confirm, and a plan. */
export async function agreed(page, given) {
  const found = await dispute(page, 4, given);
  await send(page, `/cases/${found.code}/agreement`, {
    form: 'AGREED_WRITTEN',
    facts: '二期配电房权属不明，小区无物业管理',
    performance: '分两期支付，自签字之日起移交管理',
    amount: '128000.50',
    effectiveOn: day(),
    clauses: [
      { kind: 'OWNERSHIP', text: '配电房归全体业主共有' },
      { kind: 'MANAGEMENT', text: '由业主委员会选聘物业' },
    ],
    instalments: [
      { dueOn: day(10), amount: '28000.50', duty: '首期' },
      { dueOn: day(20), amount: '100000', duty: '尾款' },
    ],
    signedBy: [found.a, found.b],
    mediatorSigned: true,
    sealed: true,
  });
  return found;
}
