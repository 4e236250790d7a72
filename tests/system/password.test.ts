import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../harness/folder.ts';
import { startYicun } from '../harness/yicun.ts';
import { yicun } from './harness/program.ts';

const place = temporaryFolder();
afterAll(() => place.remove());

const patient = { timeout: 120_000 };

test('a lost password is renewed at the terminal, while the server runs', patient, async () => {
  const data = join(place.path, 'data');
  const running = await startYicun({ data });
  const signIn = async (password: string) => {
    const headers = { 'content-type': 'application/json', 'x-yicun': '1' };
    const body = JSON.stringify({ name: 'security', password });
    return (await fetch(`${running.url}/api/sign-in`, { method: 'POST', headers, body })).status;
  };
  const lost = /security (\S+)/.exec(running.printed())?.[1] ?? '';
  expect(await signIn(lost)).toBe(200);
  const renewed = await yicun(['password', 'security', '--data', data]).ended;
  expect(renewed.status).toBe(0);
  const password = /一次性密码: (\S+)/.exec(renewed.output)?.[1] ?? '';
  expect(await signIn(lost)).toBe(401);
  expect(await signIn(password)).toBe(200);

  expect(await yicun(['password', 'nobody', '--data', data]).ended).toMatchObject({
    status: 1,
    output: expect.stringContaining('No account with a password is called "nobody"'),
  });
  expect((await yicun(['password']).ended).status).toBe(2);
  await running.close();
  expect((await yicun(['verify', '--data', data]).ended).output).toMatch(/^The chain holds: /);
});
