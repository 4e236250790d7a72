import { createHash } from 'node:crypto';
import { canonical, chainStart, chainStep, type Link, saltedDigest } from '@yicun/kernel/hash';
import type { Json } from '@yicun/kernel/kind';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** The same value with the names of every object written in another order. */
function reordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, reordered(one)]),
  );
}

describe('canonical JSON', () => {
  test('is JSON (so different values differ), and the same for the same value in whatever order', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(value);
        expect(canonical(reordered(value))).toBe(canonical(value));
      }),
    );
  });

  test('is what another program would write (RFC 8785)', () => {
    expect(canonical({ b: [1, 1.5, -0, 1e21], a: '村\n"', é: null, 𠮷: true, '～': {} })).toBe(
      '{"a":"村\\n\\"","b":[1,1.5,0,1e+21],"é":null,"𠮷":true,"～":{}}',
    );
  });
});

describe('the chain', () => {
  const link: Link = {
    ...{
      district: 'd',
      seq: 1,
      changeId: 'c',
      at: '2022-05-31T00:00:00.000Z',
      actor: 'a',
      kind: 'change',
      record: 'r',
    },
    digest: saltedDigest(sha256, 'salt', { name: '上桥村' }),
  };

  test('steps as another program would compute it', () => {
    const body = '{"name":"上桥村"}';
    const digest = sha256(`salt\n${body}`);
    const text = `{"actor":"a","at":"2022-05-31T00:00:00.000Z","changeId":"c","digest":"${digest}","district":"d","kind":"change","record":"r","seq":1}`;
    expect(chainStep(sha256, chainStart, link)).toBe(sha256(`${'0'.repeat(64)}\n${text}`));
  });

  test('notices every change of every part, of the salt and of what was before', () => {
    const whole = chainStep(sha256, chainStart, link);
    for (const part of Object.keys(link)) {
      const other = { ...link, [part]: part === 'seq' ? 2 : 'x' };
      expect(chainStep(sha256, chainStart, other), part).not.toBe(whole);
    }
    expect(chainStep(sha256, whole, link)).not.toBe(whole);
    expect(saltedDigest(sha256, 'other salt', { name: '上桥村' })).not.toBe(link.digest);
  });
});
