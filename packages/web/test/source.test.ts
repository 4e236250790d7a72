import { parseChange } from '@yicun/kernel/change';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeOf } from '../src/source/changes.ts';
import { ask, fetched, onSignedOut, Refused } from '../src/source/remote.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('asking the server', () => {
  const answer = (status: number, text: string) => vi.fn(async () => new Response(text, { status }));

  test('gives what a good answer holds, and sends the guard of writes', async () => {
    const fetch = answer(200, '{"seq":7}');
    vi.stubGlobal('fetch', fetch);
    expect(await ask('POST', '/api/me', { display: '马' })).toEqual({ ok: true, value: { seq: 7 } });
    expect(fetch).toHaveBeenCalledWith(
      '/api/me',
      expect.objectContaining({
        method: 'POST',
        body: '{"display":"马"}',
        headers: expect.objectContaining({ 'x-yicun': '1' }),
      }),
    );
  });

  test('a refusal is data, with its sentence and status', async () => {
    vi.stubGlobal('fetch', answer(409, '{"code":"draft.moved","details":{},"zh":"改过了","en":"moved"}'));
    const refused = { code: 'draft.moved', details: {}, zh: '改过了', en: 'moved', status: 409 };
    expect(await ask('PUT', '/api/drafts/1', {})).toEqual({ ok: false, trouble: refused });
    await expect(fetched('/api/drafts/1')).rejects.toEqual(new Refused({ ...refused, code: 'draft.moved' }));
  });

  test.each([
    ['no server', vi.fn(async () => Promise.reject(new TypeError('fetch failed'))), 'network.absent'],
    ['a proxy that answers in HTML', answer(502, '<h1>Bad gateway</h1>'), 'answer.strange'],
    ['a page where data was asked for', answer(200, '<!doctype html>'), 'answer.strange'],
  ])('%s gets a sentence too', async (_, fetch, code) => {
    vi.stubGlobal('fetch', fetch);
    const said = await ask('GET', '/api/me');
    expect(said).toMatchObject({
      ok: false,
      trouble: { code, zh: expect.stringMatching(/。$/), en: expect.any(String) },
    });
  });

  test('being signed out is told; a wrong password is not that', async () => {
    const out = vi.fn();
    onSignedOut(out);
    vi.stubGlobal('fetch', answer(401, '{"code":"session.wrong","details":{},"zh":"不对","en":"wrong"}'));
    await ask('POST', '/api/sign-in', {});
    expect(out).not.toHaveBeenCalled();
    vi.stubGlobal('fetch', answer(401, '{"code":"session.absent","details":{},"zh":"请登录","en":"sign in"}'));
    await ask('GET', '/api/units');
    expect(out).toHaveBeenCalledOnce();
  });
});

describe('changes', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    });
  });

  test('are what the kernel takes', () => {
    const record = '01890a5d-ac96-774b-bcce-b302099a8057';
    const edit = { register: 'task', record, base: 3, set: { title: '厕所' }, stage: 'done' };
    const change = changeOf(edit);
    expect(parseChange(change)).toEqual({ ok: true, value: change });
    expect(change).toMatchObject(edit);
  });

  test('a new record gets an id of its own, on the same device', () => {
    const [one, other] = [changeOf({ register: 'task' }), changeOf({ register: 'task' })];
    expect(new Set([one.id, one.record, other.id, other.record]).size).toBe(4);
    expect(one.device).toBe(other.device);
  });

  test('are later one by one, even when the clock of the machine is set back', () => {
    vi.useFakeTimers({ now: Date.parse('2022-06-15T08:00:00Z') });
    const first = changeOf({ register: 'task' });
    vi.setSystemTime(Date.parse('2021-01-01T00:00:00Z'));
    const second = changeOf({ register: 'task' });
    expect(second.at > first.at).toBe(true);
  });
});
