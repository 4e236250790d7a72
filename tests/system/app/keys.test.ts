import { Validator } from '@seriousme/openapi-schema-validator';
import { operations } from '@yicun/server/openapi/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, type Server, server, type Visitor } from './server.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document is looked into field by field
type Document = any;

/** A district with two villages of different townships, and a key for one of the townships. */
describe('keys of integrations', () => {
  let house: Server;
  let security: Visitor;
  let system: Visitor;
  let office: Visitor;
  let units: readonly { id: string; name: string; kind: string; parent: string }[];
  let secret: string;
  let id: string;
  const unit = (name: string) => units.find((one) => one.name === name)?.id ?? '';

  /** A program: its key, and no header of our pages. */
  const ask = async (
    key: string,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    { body, headers = {} }: { body?: object | string; headers?: object } = {},
  ): Promise<Answered> => {
    const response = await house.app.inject({
      ...{ method, url, headers: { authorization: `Bearer ${key}`, ...headers } },
      ...(body === undefined ? {} : { payload: body }),
    });
    const text = response.body;
    return {
      status: response.statusCode,
      body: text.startsWith('{') ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  const make = (more: object = {}) =>
    security.ask('POST', '/api/keys', {
      ...{ name: '省平台', purpose: '每日取户厕', contact: '张三 0953-2030000', perMinute: 600, until: null },
      grants: [{ role: 'townshipOfficer', unit: unit('金积镇'), registers: null }],
      ...more,
    });

  beforeAll(async () => {
    house = await server();
    const done = await house.visitor().ask('POST', '/api/setup', { code: '640302', setupCode: 'code1234' });
    const named = (name: string) => done.body.accounts.find((one: { name: string }) => one.name === name);
    security = await house.signedIn(named('security'));
    system = await house.signedIn(named('system'));
    office = await house.signedIn(named('office'));
    units = (await office.ask('GET', '/api/units')).body.units;
    const made = await make();
    expect(made).toMatchObject({ status: 200 });
    ({ secret, id } = made.body);
  });

  afterAll(() => house.close());

  it('are made by the security administrator alone, never for an administrator, and stand in the log without the secret', async () => {
    expect(secret).toMatch(/^yicun_[0-9a-f-]{36}_[\w-]{43}$/);
    const again = { name: 'x', purpose: 'x', contact: 'x', perMinute: 1, until: null };
    const grants = [{ role: 'townshipOfficer', unit: unit('金积镇'), registers: null }];
    expect(await system.ask('POST', '/api/keys', { ...again, grants })).toMatchObject({ status: 403 });
    expect(await office.ask('GET', '/api/keys')).toMatchObject({ status: 404 });
    const root = units.find((one) => one.kind === 'district')?.id ?? '';
    const high = await make({ grants: [{ role: 'systemAdmin', unit: root, registers: null }] });
    expect(high).toMatchObject({ status: 422, body: { code: 'key.administrator' } });
    const { keys } = (await system.ask('GET', '/api/keys')).body;
    // The refused one left nothing behind.
    expect(keys).toMatchObject([{ id, name: '省平台', perMinute: 600, revoked: false, used: null }]);
    expect(JSON.stringify(keys)).not.toContain(secret.slice(-43));
    const { rows } = await house.deps.database.query<{ body: string }>(
      "select body::text as body from event where record = $1 and kind = 'account'",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toContain('省平台');
    expect(rows[0]?.body).not.toContain('secret');
  });

  it('are no accounts to sign in with, and not among the people', async () => {
    const { accounts } = (await system.ask('GET', '/api/accounts')).body;
    expect(accounts.some((one: { id: string }) => one.id === id)).toBe(false);
    const password = await system.ask('POST', `/api/accounts/${id}`, { resetPassword: true });
    expect(password).toMatchObject({ status: 404 });
    const name = `key:${id}`;
    expect(await house.visitor().ask('POST', '/api/sign-in', { name, password: '' })).toMatchObject({ status: 401 });
  });

  it('see and change what their grants reach, told in the history as what came by the API', async () => {
    const family = (at: string, record: string) => ({
      ...{ id: record.replace(/.$/, 'f'), device: 'province', record, register: 'household', unit: at, base: 0 },
      ...{ at: '2026-04-01T02:00:00.000Z0000', set: { householder: '马建国' } },
    });
    const { registers } = (await ask(secret, 'GET', '/api/house')).body;
    expect(Object.keys(registers)).toContain('household');
    const village = (township: string) =>
      units.find((one) => one.kind === 'village' && one.parent === unit(township))?.id ?? '';
    const inside = family(village('金积镇'), '01890000-0000-7000-8000-000000000001');
    const outside = family(village('高闸镇'), '01890000-0000-7000-8000-000000000011');
    const { verdicts } = (await ask(secret, 'POST', '/api/changes', { body: { changes: [inside, outside] } })).body;
    expect(verdicts.map((one: { is: string }) => one.is)).toEqual(['accepted', 'refused']);
    const brought = await office.ask('POST', '/api/changes', {
      changes: [{ ...outside, id: outside.record.replace(/.$/, 'e') }],
    });
    expect(brought.body.verdicts).toMatchObject([{ is: 'accepted' }]);
    const list = (await ask(secret, 'GET', '/api/records/household')).body;
    expect(list.rows.map((one: { id: string }) => one.id)).toEqual([inside.record]);
    const one = (await ask(secret, 'GET', `/api/records/household/${inside.record}`)).body;
    expect(one.history).toMatchObject([{ via: 'api', actor: { display: '省平台' } }]);
    expect(await ask(secret, 'GET', `/api/records/household/${outside.record}`)).toMatchObject({ status: 404 });
  });

  it('see masks where their roles see masks, and cannot open them', async () => {
    const { rows } = (await ask(secret, 'GET', '/api/records/household')).body;
    expect(rows[0].masked).toContain('householder');
    expect(rows[0].data.householder).toBe('马**');
    const opened = await ask(secret, 'POST', `/api/records/household/${rows[0].id}/open`, {
      body: { fields: ['householder'], reason: '需要核对' },
    });
    expect(opened).toMatchObject({ status: 403, body: { code: 'key.notHere' } });
  });

  it.each([
    ['GET', '/api/me'],
    ['GET', '/api/accounts'],
    ['GET', '/api/keys'],
    ['POST', '/api/keys'],
    ['POST', '/api/grants'],
    ['POST', '/api/units'],
    ['POST', '/api/setup'],
    ['POST', '/api/sign-in'],
    ['GET', '/api/drafts'],
    ['GET', '/api/entrance'],
    ['POST', '/api/slips/issue'],
    ['GET', '/api/nothing'],
  ] as const)('are of no use at %s %s', async (method, path) => {
    expect(await ask(secret, method, path)).toMatchObject({ status: 403, body: { code: 'key.notHere' } });
  });

  it('come without cookies, and without them need no header of our pages', async () => {
    const both = await ask(secret, 'GET', '/api/units', { headers: { cookie: 'yicun=x' } });
    expect(both).toMatchObject({ status: 400, body: { code: 'key.cookies' } });
    expect((await ask(secret, 'POST', '/api/changes', { body: { changes: [{}] } })).status).toBe(200);
  });

  it('leave other schemes of the same header to whoever uses them', async () => {
    const proxied = await office.ask('GET', '/api/units', undefined, { authorization: 'Basic eDp5' });
    expect(proxied.status).toBe(200);
  });

  it('hold until their last day or until they are revoked, and the day of use is noted', async () => {
    const made = (await make({ name: '短期', until: '2026-04-02' })).body;
    expect((await ask(made.secret, 'GET', '/api/units')).status).toBe(200);
    const { keys } = (await security.ask('GET', '/api/keys')).body;
    expect(keys[0]).toMatchObject({ name: '短期', used: '2026-04-01', until: '2026-04-02' });
    const start = house.clock;
    house.clock += 2 * 86_400_000;
    expect(await ask(made.secret, 'GET', '/api/units')).toMatchObject({ status: 401, body: { code: 'key.wrong' } });
    house.clock = start;
    expect((await ask(made.secret, 'GET', '/api/units')).status).toBe(200);
    expect((await system.ask('DELETE', `/api/keys/${made.id}`)).status).toBe(403);
    expect((await security.ask('DELETE', `/api/keys/${made.id}`)).status).toBe(200);
    expect((await ask(made.secret, 'GET', '/api/units')).status).toBe(401);
    // People are not revoked this way.
    const person = (await system.ask('GET', '/api/accounts')).body.accounts[0].id;
    expect((await security.ask('DELETE', `/api/keys/${person}`)).status).toBe(404);
  });

  it('are limited by the minute, each for itself', async () => {
    const few = (await make({ name: '少量', perMinute: 2 })).body;
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await ask(few.secret, 'GET', '/api/units')).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await ask(few.secret, 'GET', '/api/units')).headers['retry-after']).toBe('60');
    expect((await ask(secret, 'GET', '/api/units')).status).toBe(200);
    house.clock += 60_000;
    expect((await ask(few.secret, 'GET', '/api/units')).status).toBe(200);
  });

  it('are described with the registers in reach, by a document that is valid OpenAPI 3.1', async () => {
    const document: Document = (await ask(secret, 'GET', '/api/openapi.json')).body;
    const validated = await new Validator().validate(structuredClone(document));
    expect(validated.errors).toBeUndefined();
    expect(validated.valid).toBe(true);
    const described = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    // Whatever is named as open to programs is a route that exists.
    expect(described.sort()).toEqual(Object.keys(operations).sort());
    const of = (name: string) => document.components.schemas[`record.${name}`].properties;
    expect(of('household').data.properties.householder).toMatchObject({ title: '户主姓名' });
    expect(of('householdToilet').stage.enum.length).toBeGreaterThan(1);
    const register = document.paths['/api/records/{register}'].get.parameters[0];
    expect(register.schema.enum).toContain('household');
    // Whoever reaches no register is told of none.
    const none: Document = (await system.ask('GET', '/api/openapi.json')).body;
    expect(Object.keys(none.components.schemas)).not.toContain('record.household');
    expect((await new Validator().validate(none)).valid).toBe(true);
  });

  it('get a refusal, never a failure, for whatever nonsense they send', async () => {
    const document: Document = (await ask(secret, 'GET', '/api/openapi.json')).body;
    const many = (await make({ name: '乱来', perMinute: 6000 })).body.secret;
    const json = { 'content-type': 'application/json' };
    const bodies: readonly (object | string)[] = [
      ...[{}, [], { changes: null }, { changes: [null, 1, 'x', [], { id: {} }] }, { format: 'exe' }, { nos: {} }],
      ...['', 'null', '{', '{"changes":[{"__proto__":{}}]}', `{"changes":${'['.repeat(5000)}`, '\u0000'],
    ];
    const values = ['\u0000', '../../x', 'x'.repeat(3000), '-1', '{"all":[{}]}'];
    const failed: string[] = [];
    const send = async (
      verb: 'GET' | 'POST' | 'DELETE',
      url: string,
      sent: { body?: object | string; headers?: object },
    ) => {
      const { status } = await ask(many, verb, url, sent);
      if (status >= 500)
        failed.push(`${status} ${verb} ${url.slice(0, 120)} ${JSON.stringify(sent.body ?? '').slice(0, 80)}`);
    };
    for (const { verb, at, queries } of operationsOf(document)) {
      if (verb === 'GET') {
        // Where nothing can be said, it is asked once.
        const told = at('a') === at('b') && queries.length === 0 ? [''] : values;
        for (const value of told) {
          const each = queries.map((name: string) => `${name}=${encodeURIComponent(value)}`);
          for (const query of [each.join('&'), ...each]) await send(verb, `${at(value)}?${query}`, {});
        }
        continue;
      }
      const url = at('01890000-0000-7000-8000-000000000001');
      for (const body of bodies) await send(verb, url, { body, headers: json });
      const form = { 'content-type': 'multipart/form-data; boundary=x' };
      await send(verb, url, { body: '--x\r\nnonsense', headers: form });
    }
    expect(failed).toEqual([]);
  }, 180_000);

  it('are not guessed: after twenty wrong ones an address is not listened to until the minute is over', async () => {
    house.clock += 60_000;
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    const answers = [];
    for (const key of ['x', 'yicun_', `yicun_${'0'.repeat(36)}_${'x'.repeat(43)}`, ...Array(17).fill(wrong)]) {
      answers.push((await ask(key, 'GET', '/api/units')).status);
    }
    expect(new Set(answers)).toEqual(new Set([401]));
    expect(await ask(wrong, 'GET', '/api/units')).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
    house.clock += 60_000;
    expect((await ask(secret, 'GET', '/api/units')).status).toBe(200);
  });
});

/** The operations of a document: where a value stands in their address, and the names of their queries. */
function operationsOf(document: Document) {
  return Object.entries<Document>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Document>(methods).map(([method, { parameters }]) => ({
      verb: method.toUpperCase() as 'GET' | 'POST' | 'DELETE',
      at: (value: string): string =>
        path.replace(/\{(\w+)\}/g, (_, name) =>
          ['register', 'name'].includes(name) ? 'household' : encodeURIComponent(value),
        ),
      queries: parameters.flatMap((one: Document): string[] => (one.in === 'query' ? [one.name] : [])),
    })),
  );
}
