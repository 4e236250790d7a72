/** Files that records refer to: who gets them, and which of them a browser may show. */
import { uuid7 } from '@yicun/kernel/uuid';
import { loadSample } from '@yicun/server/demo';
import type { ProgrammeFile } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, type Server, server, type Visitor } from './server.ts';

const jpeg = Buffer.from('ffd8ffe000104a46494600', 'hex');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.from([1, 10, 13, 0]), Buffer.from('WEBPVP8 ')]);
const page = Buffer.from('<html><script>alert(1)</script></html>');

describe('files', () => {
  let house: Server;
  let office: Visitor;
  let task: { readonly id: string; readonly unit: string; readonly programme: unknown };

  beforeAll(async () => {
    house = await server();
    const loaded = await loadSample(house.deps);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
    office = await house.demo('officeLeader');
    const { programmes } = (await office.ask('GET', '/api/programmes')).body;
    const file: ProgrammeFile = (await office.ask('GET', `/api/programmes/${programmes[0].id}`)).body;
    const first = file.records.task?.[0];
    if (!first) throw new Error('the sample has no task');
    task = { id: first.id, unit: first.unit, programme: first.data.programme };
  });

  afterAll(() => house.close());

  const freshId = () => uuid7(house.clock, house.deps.random(10));

  /** Keeps a file and has a record refer to it: what the server says of the file, and the record. */
  async function kept(bytes: Uint8Array, type: string) {
    const { body: file } = await office.upload('/api/files', 'it', bytes, type);
    const change = {
      ...{ id: freshId(), device: 'desk', record: freshId(), register: 'progressEntry', base: 0 },
      ...{ at: `${new Date(house.clock).toISOString()}0000`, unit: task.unit },
      set: { programme: task.programme, task: task.id, reportedOn: '2022-04-01', wording: '已完成', files: [file] },
    };
    const { body } = await office.ask('POST', '/api/changes', { changes: [change] });
    if (body.verdicts[0].is !== 'accepted') throw new Error(JSON.stringify(body));
    return { file, record: change.record };
  }

  const shownAs = ({ status, headers }: Answered) => [
    status,
    headers['content-type'],
    headers['content-disposition'],
    headers['x-content-type-options'],
  ];

  it.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
  ])('a picture is shown as what its bytes are: %s', async (type, bytes) => {
    const { file, record } = await kept(bytes, 'application/octet-stream');
    expect(file).toMatchObject({ size: bytes.length, type });
    const answer = await office.ask('GET', `/api/files/${file.id}?register=progressEntry&record=${record}`);
    expect(shownAs(answer)).toEqual([200, type, 'inline', 'nosniff']);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it('what only claims to be a picture is handed over to be saved, and not called one', async () => {
    const { file } = await kept(page, 'image/png');
    expect(file.type).toBe('application/octet-stream');
    const answer = await office.ask('GET', `/api/files/${file.id}`);
    expect(shownAs(answer)).toEqual([200, 'application/octet-stream', 'attachment', 'nosniff']);
    expect(answer.body).toBe(page.toString());
    const svg = await kept(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml');
    const drawing = await office.ask('GET', `/api/files/${svg.file.id}`);
    expect(shownAs(drawing)).toEqual([200, 'application/octet-stream', 'attachment', 'nosniff']);
  });

  it('is read through a record that refers to it, and through no other', async () => {
    const { file, record } = await kept(Buffer.concat([jpeg, Buffer.from('one')]), 'image/jpeg');
    const { record: other } = await kept(Buffer.concat([jpeg, Buffer.from('two')]), 'image/jpeg');
    const through = async (query: string) => (await office.ask('GET', `/api/files/${file.id}${query}`)).status;
    expect(await through('')).toBe(200);
    expect(await through(`?register=progressEntry&record=${record}`)).toBe(200);
    expect(await through(`?register=progressEntry&record=${other}`)).toBe(404);
    expect(await through(`?register=task&record=${record}`)).toBe(404);
    expect(await through('?register=toString')).toBe(404);
    const { body: loose } = await office.upload('/api/files', 'loose.jpg', Buffer.concat([jpeg, page]), 'image/jpeg');
    expect((await office.ask('GET', `/api/files/${loose.id}`)).status).toBe(404);
    expect((await house.visitor().ask('GET', `/api/files/${file.id}`)).status).toBe(401);
  });
});
