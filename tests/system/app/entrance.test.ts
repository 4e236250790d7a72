import { setUpDistrict } from '@yicun/server/setup';
import type { FirstAccount } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, ownPassword, type Server, server } from './server.ts';

describe('the entrance', () => {
  let house: Server;
  let accounts: readonly FirstAccount[];
  const named = (name: string): FirstAccount => {
    const found = accounts.find((one) => one.name === name);
    if (!found) throw new Error(`No account ${name}`);
    return found;
  };

  beforeAll(async () => {
    house = await server();
    const empty = house.visitor();
    expect((await empty.ask('GET', '/api/entrance')).body).toMatchObject({ setup: false, district: null });
    const wrong = await empty.ask('POST', '/api/setup', { code: '640302', setupCode: 'guess' });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'setup.code' } });
    const places = await empty.ask('GET', '/api/places?query=wuzhong%20litong');
    expect(places.body.counties[0]).toEqual({
      code: '640302',
      name: '利通区',
      city: '吴忠市',
      province: '宁夏回族自治区',
    });
    const done = await empty.ask('POST', '/api/setup', { code: '640302', setupCode: 'code1234' });
    expect(done.status).toBe(200);
    accounts = done.body.accounts;
  });

  afterAll(() => house.close());

  it('is set up once, by one county, with its townships and villages and their codes', async () => {
    const again = await house.visitor().ask('POST', '/api/setup', { code: '640302', setupCode: 'code1234' });
    expect(again).toMatchObject({ status: 409, body: { code: 'setup.done' } });
    expect(await setUpDistrict(house.deps, '999999', { demo: false })).toMatchObject({ ok: false });
    const office = await house.signedIn(named('office'));
    const { units } = (await office.ask('GET', '/api/units')).body;
    const count = (kind: string) => units.filter((one: { kind: string }) => one.kind === kind).length;
    expect([count('township'), count('park'), count('village')]).toEqual([12, 1, 104]);
    expect(units[0]).toMatchObject({ name: '利通区', kind: 'district', code: '640302000000' });
    const group = units.find((one: { name: string }) => one.name === '各乡镇');
    expect(group.members).toHaveLength(12);
  });

  it('forces the one-time password to be replaced, by a strong one that was not used before', async () => {
    const audit = named('audit');
    const who = house.visitor();
    const me = await who.ask('POST', '/api/sign-in', { name: 'audit', password: audit.password });
    expect(me.body.account.mustChangePassword).toBe(true);
    expect(await who.ask('GET', '/api/units')).toMatchObject({ status: 403, body: { code: 'session.changePassword' } });
    const change = (old: string, fresh: string) => who.ask('POST', '/api/me/password', { old, new: fresh });
    expect(await change('nonsense', 'Another-pass-1')).toMatchObject({ status: 422, body: { code: 'password.wrong' } });
    expect(await change(audit.password, 'short')).toMatchObject({ status: 422, body: { code: 'password.weak' } });
    expect(await change(audit.password, audit.password)).toMatchObject({ body: { code: 'password.reused' } });
    expect((await change(audit.password, ownPassword)).body.account.mustChangePassword).toBe(false);
    expect((await who.ask('GET', '/api/units')).status).toBe(200);
    expect(await change(ownPassword, audit.password)).toMatchObject({ body: { code: 'password.reused' } });
  });

  it('locks an account after five wrong passwords, says until when, and opens it again in time', async () => {
    const who = house.visitor();
    const wrong = () => who.ask('POST', '/api/sign-in', { name: 'security', password: 'wrong' });
    for (let count = 0; count < 4; count++) expect((await wrong()).body.code).toBe('session.wrong');
    expect(await wrong()).toMatchObject({ status: 423, body: { code: 'session.locked' } });
    const right = () => who.ask('POST', '/api/sign-in', { name: 'security', password: named('security').password });
    expect(await right()).toMatchObject({ status: 423, body: { details: { until: '10:15' } } });
    house.clock += 16 * 60_000;
    expect((await right()).status).toBe(200);
  });

  it('answers a name that does not exist like a wrong password', async () => {
    const who = house.visitor();
    const nobody = await who.ask('POST', '/api/sign-in', { name: 'nobody', password: 'x' });
    const wrong = await who.ask('POST', '/api/sign-in', { name: 'system', password: 'x' });
    // All but the count of tries that are left, which falls with every one.
    const told = ({ status, body, headers }: Answered) => ({ status, body, headers: Object.keys(headers) });
    expect(told(nobody)).toEqual(told(wrong));
    expect(await who.ask('POST', '/api/sign-in', { name: 'system', demo: true })).toMatchObject({ status: 401 });
  });

  it('ends a session that is left alone, and at once on signing out', async () => {
    const system = await house.signedIn(named('system'));
    house.clock += 14 * 60_000;
    expect((await system.ask('GET', '/api/me')).status).toBe(200);
    house.clock += 14 * 60_000;
    expect((await system.ask('GET', '/api/me')).status).toBe(200);
    house.clock += 16 * 60_000;
    expect(await system.ask('GET', '/api/me')).toMatchObject({ status: 401, body: { code: 'session.absent' } });
    const again = house.visitor();
    await again.ask('POST', '/api/sign-in', { name: 'system', password: ownPassword });
    expect((await again.ask('GET', '/api/me')).status).toBe(200);
    await again.ask('POST', '/api/sign-out');
    expect((await again.ask('GET', '/api/me')).status).toBe(401);
  });

  it('refuses a write that does not come from its own pages', async () => {
    const who = house.visitor();
    const foreign = await who.ask(
      'POST',
      '/api/sign-in',
      { name: 'x', password: 'y' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(foreign).toMatchObject({ status: 403, body: { code: 'request.origin' } });
    const bare = await who.ask('POST', '/api/sign-out', {}, { 'x-yicun': '' });
    expect(bare).toMatchObject({ status: 403, body: { code: 'request.origin' } });
  });

  it('keeps three administrators apart, and lets each do only their own', async () => {
    const system = house.visitor();
    await system.ask('POST', '/api/sign-in', { name: 'system', password: ownPassword });
    const security = house.visitor();
    await security.ask('POST', '/api/sign-in', { name: 'security', password: named('security').password });
    await security.ask('POST', '/api/me/password', { old: named('security').password, new: ownPassword });
    const { units } = (await system.ask('GET', '/api/units')).body;
    const township = units.find((one: { name: string }) => one.name === '金积镇').id;
    const made = await system.ask('POST', '/api/accounts', { name: 'zhang', display: '张三', unit: township });
    expect(made.status).toBe(200);
    const grant = (who: typeof system, role: string) =>
      who.ask('POST', '/api/grants', { account: made.body.account, role, unit: township, until: null });
    expect((await grant(system, 'townshipOfficer')).status).toBe(403);
    expect((await grant(security, 'townshipOfficer')).status).toBe(200);
    const { accounts: all } = (await system.ask('GET', '/api/accounts')).body;
    const account = (name: string) => all.find((one: { name: string }) => one.name === name);
    expect(account('zhang').grants).toMatchObject([{ role: 'townshipOfficer', unitName: '金积镇' }]);
    const root = units[0].id;
    const both = { account: account('system').id, role: 'auditAdmin', unit: root, until: null };
    expect(await security.ask('POST', '/api/grants', both)).toMatchObject({ body: { code: 'account.separated' } });
    // The system administrator renews the passwords of others, but not those of the other two.
    const renew = (name: string) => system.ask('POST', `/api/accounts/${account(name).id}`, { resetPassword: true });
    expect((await renew('zhang')).body.password).toHaveLength(14);
    expect(await renew('security')).toMatchObject({ status: 422, body: { code: 'account.atTerminal' } });
    // Administrators see no business data, and the office sees no accounts.
    expect((await system.ask('GET', '/api/records/task')).status).toBe(404);
    const office = house.visitor();
    await office.ask('POST', '/api/sign-in', { name: 'office', password: ownPassword });
    expect((await office.ask('GET', '/api/accounts')).status).toBe(404);
  });
});
