import { expect, test } from 'vitest';
import { unfit } from '../src/postgres/remote.ts';

test.each([
  [{ version: 180_004, encoding: 'UTF8' }, null],
  [{ version: 150_000, encoding: 'UTF8' }, null],
  [{ version: 140_018, encoding: 'UTF8' }, /^The database db\/x is PostgreSQL 14.18; Yicun needs 15 or newer/],
  [{ version: 160_000, encoding: 'SQL_ASCII' }, /^The database db\/x keeps text as SQL_ASCII; Chinese needs UTF8/],
])('a server with %j', (facts, sentence) => {
  const why = unfit(facts, 'db/x');
  if (sentence === null) expect(why).toBeNull();
  else expect(why?.en).toMatch(sentence);
});
