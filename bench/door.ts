/** What the door is asked for: one progress entry after another, typed by a township officer about one task. */

import { tickAt } from '@yicun/kernel/clock';
import { uuid7 } from '@yicun/kernel/uuid';
import type { Entrance, Me, RecordPage } from '@yicun/server/wire';
import { ask, type Call } from './load.ts';

export interface Clerk {
  readonly headers: Readonly<Record<string, string>>;
  readonly district: string;
  readonly unit: string;
  readonly programme: string;
  readonly task: string;
}

/** Signs in as the demonstration user of a township, and looks up what to report on. */
export async function clerk(url: string): Promise<Clerk> {
  const user = await demoUser(url, 'townshipOfficer');
  const headers = { ...(await signIn(url, user)), 'content-type': 'application/json', 'x-yicun': '1' };
  const me = await json<Me>(url, { method: 'GET', path: '/api/me', headers });
  const { rows } = await json<RecordPage>(url, { method: 'GET', path: '/api/records/task?limit=1', headers });
  const [grant] = me.grants;
  const [task] = rows;
  const programme = task?.data.programme;
  if (!grant || !task || typeof programme !== 'string')
    throw new Error('The township officer has no grant or sees no task.');
  return { headers, district: me.district.id, unit: grant.unit, programme, task: task.id };
}

/** The name of the demonstration user of a role. */
export async function demoUser(url: string, role: string): Promise<string> {
  const { demoUsers } = await json<Entrance>(url, { method: 'GET', path: '/api/entrance' });
  const user = demoUsers.find((each) => each.role === role);
  if (!user) throw new Error(`No demonstration user is ${role}; the bench runs on demonstration data.`);
  return user.name;
}

/** The cookie of a session. */
export async function signIn(url: string, name: string): Promise<{ cookie: string }> {
  const answer = await ask(url, {
    method: 'POST',
    path: '/api/sign-in',
    headers: { 'content-type': 'application/json', 'x-yicun': '1' },
    body: JSON.stringify({ name, demo: true }),
  });
  const [cookie] = answer.cookies;
  if (answer.status !== 200 || cookie === undefined)
    throw new Error(`Signing in as ${name}: ${answer.status} ${answer.text}`);
  return { cookie };
}

/** A change that makes a progress entry: some 600 bytes, no two alike. */
export function entry({ unit, programme, task }: Clerk, index: number): object {
  const now = Date.now();
  return {
    id: uuid7(now, crypto.getRandomValues(new Uint8Array(10))),
    device: 'bench',
    register: 'progressEntry',
    record: uuid7(now, crypto.getRandomValues(new Uint8Array(10))),
    unit,
    base: 0,
    at: tickAt(now),
    set: {
      programme,
      task,
      reportedOn: '2022-06-30',
      value: index,
      covers: 'own',
      basis: 'typed',
      wording: `第${index}次填报：已完成卫生厕所改造${index}座，其中整村推进${index % 7}个村，正在组织验收。`,
      difficulty: '部分农户外出务工，入户施工需预约，进度受影响。',
      nextStep: '逐户联系确定施工时间，月底前完成剩余改造任务。',
    },
  };
}

export function post({ headers }: Clerk, change: object): Call {
  return { method: 'POST', path: '/api/changes', headers, body: JSON.stringify({ changes: [change] }) };
}

async function json<T>(url: string, call: Call): Promise<T> {
  const answer = await ask(url, call);
  if (answer.status !== 200) throw new Error(`${call.path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return JSON.parse(answer.text);
}
