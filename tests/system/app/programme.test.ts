import { readFile } from 'node:fs/promises';
import { loadSample } from '@yicun/server/demo';
import type { DraftFile, ProgrammeFile, RecordRow } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, server, type Visitor } from './server.ts';

const docx = new URL('../../../samples/litong-2022.docx', import.meta.url);
const text = new URL('../../../samples/litong-2022.txt', import.meta.url);

describe('from a table to a programme', () => {
  let house: Server;
  let office: Visitor;

  beforeAll(async () => {
    house = await server();
    const loaded = await loadSample(house.deps);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
    office = await house.demo('officeLeader');
  });

  afterAll(() => house.close());

  async function programmes(who: Visitor): Promise<readonly RecordRow[]> {
    return (await who.ask('GET', '/api/programmes')).body.programmes;
  }

  async function programme(id: string, on = ''): Promise<ProgrammeFile> {
    return (await office.ask('GET', `/api/programmes/${id}${on}`)).body;
  }

  async function draft(id: string): Promise<DraftFile> {
    return (await office.ask('GET', `/api/drafts/${id}`)).body;
  }

  /** Uploads pasted words and sets every question aside. */
  async function review(words: string): Promise<DraftFile> {
    const { body } = await office.ask('POST', '/api/drafts', { text: words, name: '粘贴' });
    const { reading, version, opening } = await draft(body.id);
    const answers = Object.fromEntries((reading?.questions ?? []).map((one) => [one.id, { aside: '以后再定' }]));
    await office.ask('PUT', `/api/drafts/${body.id}`, { version, corrections: [], answers, opening });
    return draft(body.id);
  }

  it('reads the shipped table at the first start: 9 key works, 26 tasks, 29 rows, and all it traces back to', async () => {
    const [sample] = await programmes(office);
    const { records, source } = await programme(sample?.id ?? '');
    const count = (register: string) => records[register]?.length;
    expect([count('keyWork'), count('task'), count('subTask'), count('milestone')]).toEqual([9, 26, 29, 24]);
    // 53 places in the text: 50 targets, two of them stated twice (tasks 08 and 18), and one sum of money.
    expect([count('target'), count('funding')]).toEqual([50, 1]);
    for (const target of records.target ?? []) {
      const [first] = target.data.readFrom as readonly { block: number; start: number; end: number }[];
      const words = first && source?.blocks[first.block]?.slice(first.start, first.end);
      expect(words).toBe(target.data.wording);
    }
  });

  it('gives task 07 the three dates of its one cell', async () => {
    const [sample] = await programmes(office);
    const { records } = await programme(sample?.id ?? '');
    const task = records.task?.find((one) => one.data.number === '07');
    const dates = records.milestone?.filter((one) => one.data.task === task?.id).map((one) => one.data.dueDate);
    expect(dates?.sort()).toEqual(['2022-03-31', '2022-06-30', '2022-12-31']);
  });

  it('finds the tasks of a lead unit by its id, and a task by a part of its words', async () => {
    const { units } = (await office.ask('GET', '/api/units')).body;
    const water = units.find((one: { name: string }) => one.name === '区水务局').id;
    const filter = encodeURIComponent(JSON.stringify({ field: 'leadUnits', op: 'has', value: water }));
    const led = (await office.ask('GET', `/api/records/task?filter=${filter}&sort=number`)).body;
    expect(led.rows.map((one: RecordRow) => one.data.number)).toEqual(['06', '10', '11', '23']);
    const found = (await office.ask('GET', `/api/records/measure?search=${encodeURIComponent('波形防护栏')}`)).body;
    expect(found.total).toBe(1);
  });

  it('asks for answers before it creates, keeps what was typed, and says when somebody else was faster', async () => {
    const { body } = await office.upload('/api/drafts', '分工表.docx', await readFile(docx));
    const file = await draft(body.id);
    expect([file.reading?.tasks.length, file.state, file.version]).toEqual([26, 'open', 1]);
    const create = (version: number) => office.ask('POST', `/api/drafts/${file.id}/create`, { version, asNew: true });
    expect(await create(1)).toMatchObject({ status: 422, body: { code: 'draft.open' } });
    const target = file.reading?.tasks[0]?.targets[0];
    const correction = { set: target?.id, field: 'value', value: 25 };
    const answers = Object.fromEntries((file.reading?.questions ?? []).map((one) => [one.id, { aside: '以后' }]));
    const edit = { version: 1, corrections: [correction], answers, opening: file.opening };
    expect((await office.ask('PUT', `/api/drafts/${file.id}`, edit)).body).toEqual({ version: 2 });
    expect(await office.ask('PUT', `/api/drafts/${file.id}`, edit)).toMatchObject({ status: 409 });
    expect(await create(1)).toMatchObject({ status: 409, body: { code: 'draft.moved' } });
    const made = await create(2);
    expect(made.status).toBe(200);
    expect(await create(2)).toMatchObject({ status: 409, body: { code: 'draft.used' } });
    const { records, programme: own } = await programme(made.body.programme);
    const corrected = records.target?.find((one) => one.title === target?.metric);
    expect(corrected?.data.value).toBe(25);
    expect(own.data.openedOn).toBe('2026-04-01');
    expect((await office.ask('GET', `/api/drafts/${file.id}/file`)).status).toBe(200);
  });

  it('takes over the opening state of a year that is half over', async () => {
    const { body } = await office.ask('POST', '/api/drafts', {
      text: plan('2026', '20个', '6月底前完成招标'),
      name: 'a',
    });
    const { reading, opening } = await draft(body.id);
    const [target] = reading?.tasks[0]?.targets ?? [];
    const milestone = reading?.tasks[0]?.milestones.find((one) => one.text.includes('招标'));
    const answers = Object.fromEntries((reading?.questions ?? []).map((one) => [one.id, { aside: '以后' }]));
    const state = { ...opening, day: '2026-07-10', values: { [target?.id ?? '']: 12 }, done: [milestone?.id ?? ''] };
    const edit = { version: 1, corrections: [], answers, opening: state };
    await office.ask('PUT', `/api/drafts/${body.id}`, edit);
    const made = await office.ask('POST', `/api/drafts/${body.id}/create`, { version: 2 });
    const { records, programme: own } = await programme(made.body.programme);
    expect(own.data.openedOn).toBe('2026-07-10');
    expect(records.progressEntry).toMatchObject([{ data: { value: 12, basis: 'opening', reportedOn: '2026-07-10' } }]);
    const tender = records.milestone?.find((one) => one.title?.includes('招标'));
    expect(tender).toMatchObject({ stage: 'done', data: { doneOn: '2026-06-30' } });
  });

  it('carries a programme over to a later edition: changed, added, removed; and still knows the earlier one', async () => {
    const first = await review(plan('2027', '20个', '6月底前完成招标'));
    const made = await office.ask('POST', `/api/drafts/${first.id}/create`, { version: first.version });
    const id: string = made.body.programme;
    const target = (await programme(id)).records.target?.find((one) => one.data.value === 20);
    const day = house.clock;
    house.clock += 3 * 86_400_000;
    office = await house.demo('officeLeader');

    const later = await review(
      `${plan('2027', '30个', '7月底前完成招标')}\n3.新建公厕。新建农村公厕8座。（责任单位：县住建局；完成时限：2027年10月底）`,
    );
    expect(later.previous?.programme).toBe(id);
    expect(later.previous?.comparison.tasks.added).toHaveLength(1);
    const next = await office.ask('POST', `/api/drafts/${later.id}/create`, { version: later.version });
    expect(next.body).toEqual({ programme: id });
    const now = await programme(id);
    expect(now.records.task).toHaveLength(3);
    expect(now.records.target?.find((one) => one.id === target?.id)?.data.value).toBe(30);
    expect(now.records.edition?.map((one) => one.data.number).sort()).toEqual([1, 2]);

    const then = await programme(id, `?on=${new Date(day).toISOString().slice(0, 10)}`);
    expect(then.records.task).toHaveLength(2);
    expect(then.records.target?.find((one) => one.id === target?.id)?.data.value).toBe(20);
    // Beside the words of that edition: its spans point into them, not into what came later.
    expect(then.source?.blocks.join()).toContain('20个');
    expect(now.source?.blocks.join()).toContain('30个');
    expect(await programme(id, '?on=2020-01-01')).toMatchObject({ source: null, records: { task: [] } });
  });

  it('keeps a file it cannot read, with the reason', async () => {
    const { body } = await office.upload('/api/drafts', '扫描件.pdf', Buffer.from('%PDF-1.7 nothing'));
    expect(body.why.code).toBe('document.pdf');
    const kept = await draft(body.id);
    expect([kept.state, kept.why?.code]).toEqual(['unreadable', 'document.pdf']);
    const letter = await office.ask('POST', '/api/drafts', {
      text: '各乡镇：\n现将方案印发给你们，请认真贯彻执行。\n2022年3月1日',
    });
    expect(letter.body.why.code).toMatch(/^programme\./);
  });

  it('shows the programme to those who work in it, and to nobody else; only who leads a thing carries it on', async () => {
    const seen = await programmes(await house.demo('townshipOfficer'));
    const sample = seen.find((one) => one.data.judgedOn !== undefined);
    expect(sample?.register).toBe('programme');
    for (const role of ['villager', 'systemAdmin', 'contractor']) {
      const who = await house.demo(role);
      expect(await programmes(who)).toEqual([]);
      expect((await who.ask('GET', `/api/programmes/${sample?.id}`)).status).toBe(404);
      expect((await who.ask('GET', `/api/records/task/${sample?.id}`)).status).toBe(404);
      expect((await who.ask('GET', '/api/drafts')).status).toBe(404);
    }
    const lead = await house.demo('leadOfficer');
    const { records } = await programme(sample?.id ?? '');
    const { units } = (await office.ask('GET', '/api/units')).body;
    const farming = units.find((one: { name: string }) => one.name === '区农业农村局').id;
    const isMine = (one: RecordRow) => (one.data.leadUnits as readonly string[]).includes(farming);
    const mine = records.measure?.find(isMine);
    const other = records.measure?.find((one) => !isMine(one));
    const start = (one: RecordRow | undefined, id: string) => ({
      ...{
        id,
        device: 'desk',
        record: one?.id,
        register: 'measure',
        base: one?.seq,
        at: '2026-04-04T02:00:00.000Z0000',
      },
      ...{ set: {}, stage: one?.stage === 'underway' ? 'notStarted' : 'underway' },
    });
    const changes = [
      start(mine, '01970000-0000-7000-8000-000000000001'),
      start(other, '01970000-0000-7000-8000-000000000002'),
    ];
    const { verdicts } = (await lead.ask('POST', '/api/changes', { changes })).body;
    expect(verdicts[0]).toEqual({ is: 'accepted', seq: expect.any(Number), contested: [] });
    expect(verdicts[1]).toMatchObject({ is: 'refused', why: { code: 'right.absent' } });
    const history = (await lead.ask('GET', `/api/records/measure/${mine?.id}`)).body.history;
    expect(history[0].actor.display).toBe('演示·牵头单位经办人');
  });

  it('reads the same programme from the text as from the Word file', async () => {
    const { body } = await office.upload('/api/drafts', '分工表.txt', await readFile(text));
    const file = await draft(body.id);
    expect(file.reading?.tasks).toHaveLength(26);
    expect(file.previous?.comparison.targets.added).toEqual([]);
  });
});

/** A short plan in numbered paragraphs, as another district would write it. */
function plan(year: string, count: string, step: string): string {
  return [
    `某县${year}年农村人居环境整治任务清单`,
    '一、推进污水治理',
    `1.建设污水站。${year}年建设农村污水处理站${count}，${step}。（牵头单位：县生态环境局；责任单位：各乡镇；完成时限：${year}年11月底）`,
    `2.修建村道。${year}年硬化村道12公里。（牵头单位：县交通运输局；责任单位：各乡镇；完成时限：${year}年10月底）`,
  ].join('\n');
}
