import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';

const PLACE = { cwd: '/home/li', root: '/srv/yicun' };
const DEFAULTS: Config = {
  ...{ data: '/srv/yicun/data', port: 8080, host: '127.0.0.1', database: null, keys: null, empty: false },
};
const URL = 'postgres://li@db/yicun';

type Given = { argv?: string[]; env?: Record<string, string>; files?: Record<string, string> };

const read = ({ argv = [], env = {}, files = {} }: Given) =>
  readConfig(argv, env, (path) => files[path] ?? null, PLACE);

describe('the configuration', () => {
  test.each<[string, Given, Partial<Config>]>([
    ['is the default where nothing is said', {}, {}],
    ['takes flags', { argv: ['--port', '1', '--host=::1', '--empty'] }, { port: 1, host: '::1', empty: true }],
    ['takes the environment', { env: { PORT: '2', DATABASE_URL: URL } }, { port: 2, database: URL }],
    ['takes keys that lie elsewhere', { env: { YICUN_KEYS: '/etc/yicun/keys' } }, { keys: '/etc/yicun/keys' }],
    ['takes the file', { files: { '/srv/yicun/yicun.json': '{"port": 3, "empty": true}' } }, { port: 3, empty: true }],
    [
      'takes a named file',
      { argv: ['--config', 'c.json'], files: { '/home/li/c.json': '{"host": "::"}' } },
      { host: '::' },
    ],
    ['puts the flag before the environment', { argv: ['--port', '1'], env: { PORT: '2' } }, { port: 1 }],
    [
      'puts the environment before the file',
      { env: { YICUN_HOST: 'here' }, files: { '/srv/yicun/yicun.json': '{"host": "there"}' } },
      { host: 'here' },
    ],
    ['takes the last of two', { argv: ['--port', '1', '--port', '4'] }, { port: 4 }],
    ['takes an empty variable for an absent one', { env: { PORT: '', YICUN_DATA: '' } }, {}],
    ['begins a relative flag at the working directory', { argv: ['--data', 'd'] }, { data: '/home/li/d' }],
    ['begins a relative variable there too', { env: { YICUN_DATA: './d' } }, { data: '/home/li/d' }],
    [
      'begins a path in a file at the file',
      { argv: ['--config', '/etc/y/c.json'], files: { '/etc/y/c.json': '{"data": "../d"}' } },
      { data: '/etc/d' },
    ],
    ['takes a port of 0 for any free one', { argv: ['--port', '0'] }, { port: 0 }],
  ])('%s', (_, given, expected) => {
    expect(read(given)).toEqual({ ok: true, config: { ...DEFAULTS, ...expected } });
  });

  test.each<[Given, RegExp]>([
    [{ argv: ['--port', '99999'] }, /^--port cannot be "99999": a port is a whole number/],
    [{ argv: ['--port', '80a'] }, /^--port cannot be "80a"/],
    [{ argv: ['--port=-1'] }, /^--port cannot be "-1"/],
    [{ env: { PORT: '1e3' } }, /^PORT cannot be "1e3"/],
    [{ files: { '/srv/yicun/yicun.json': '{"port": 80.5}' } }, /^"port" in \/srv\/yicun\/yicun.json cannot be 80.5/],
    [{ argv: ['--host', 'a b'] }, /^--host cannot be "a b"/],
    [{ argv: ['--database', 'mysql://x/y'] }, /^--database cannot be "mysql:\/\/x\/y": .*such as postgres:/],
    [{ env: { DATABASE_URL: 'db' } }, /^DATABASE_URL cannot be "db"/],
    [{ files: { '/srv/yicun/yicun.json': '{"empty": "yes"}' } }, /cannot be "yes": it is true or false/],
    [{ files: { '/srv/yicun/yicun.json': '{"data": 1}' } }, /cannot be 1: it is the path of a folder/],
    [{ argv: ['--prot', '80'] }, /^"--prot" is not something start knows; it takes --data/],
    [{ argv: ['-p', '80'] }, /^"-p" is not something/],
    [{ argv: ['here'] }, /^"here" is not something/],
    [{ argv: ['--'] }, /^"--" is not something/],
    [{ argv: ['--empty=no'] }, /^--empty cannot be "no"/],
    [{ argv: ['--data'] }, /^--data has no value/],
    [{ argv: ['--data='] }, /^--data has no value/],
    [{ argv: ['--config', 'gone.json'] }, /^The configuration file \/home\/li\/gone.json is not there/],
    [{ files: { '/srv/yicun/yicun.json': '{port: 1}' } }, /yicun.json is not JSON/],
    [{ files: { '/srv/yicun/yicun.json': '[1]' } }, /yicun.json does not hold an object/],
    [{ files: { '/srv/yicun/yicun.json': '{"prot": 1}' } }, /^"prot" in .* is not known; the keys are data, port/],
  ])('refuses %j with a sentence', (given, sentence) => {
    const result = read(given);
    if (result.ok) throw new Error('it was taken');
    expect(result.why.en).toMatch(sentence);
    expect(result.why.zh).toMatch(/。$/);
  });
});
