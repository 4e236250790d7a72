import { isIP } from 'node:net';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sentence } from './sentence.ts';

/** What a start is told from outside; docs/operations.md says the same at more length. */
export interface Config {
  /** Absolute path of the folder that holds everything this installation keeps. */
  readonly data: string;
  /** 0 stands for any free port. */
  readonly port: number;
  readonly host: string;
  /** Address of a PostgreSQL of one's own; null: the embedded one. */
  readonly database: string | null;
  /** Absolute path of the file of keys for sensitive text; null: in the data folder. */
  readonly keys: string | null;
  /** Start without the sample programme. */
  readonly empty: boolean;
}

export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly why: Sentence };

/** Where relative paths begin: the working directory for what is typed, the project for the defaults. */
export interface Place {
  readonly cwd: string;
  readonly root: string;
}

/**
 * Reads the configuration: a flag goes before the environment, the environment before the file, the file before
 * the default.
 *
 * @param readFile text of a file, or null where there is none
 */
export function readConfig(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string | null,
  place: Place,
): ConfigRead {
  const flags = readFlags(argv);
  if (!flags.ok) return flags;
  const named = flags.values.get('config');
  const file = readConfigFile(typeof named === 'string' ? named : null, readFile, place);
  if (!file.ok) return file;

  const wrong: Sentence[] = [];
  const pick = <T>(key: Key<T>, otherwise: T): T => {
    const given = [
      { where: `--${key.name}`, value: flags.values.get(key.name), base: place.cwd },
      // An empty variable is one that was not set.
      { where: `${key.env}`, value: (key.env && env[key.env]) || undefined, base: place.cwd },
      { where: `"${key.name}" in ${file.path}`, value: file.values.get(key.name), base: dirname(file.path) },
    ].find(({ value }) => value !== undefined);
    if (!given) return otherwise;
    const value = key.read(given.value, given.base);
    if (value !== undefined) return value;
    wrong.push({
      en: `${given.where} cannot be ${JSON.stringify(given.value)}: ${key.wants.en}`,
      zh: `${given.where} 不能为 ${JSON.stringify(given.value)}：${key.wants.zh}`,
    });
    return otherwise;
  };
  const config = {
    data: pick(DATA, resolve(place.root, 'data')),
    port: pick(PORT, 8080),
    host: pick(HOST, '127.0.0.1'),
    database: pick<string | null>(DATABASE, null),
    keys: pick<string | null>(KEYS, null),
    empty: pick(EMPTY, false),
  };
  return wrong[0] ? { ok: false, why: wrong[0] } : { ok: true, config };
}

interface Key<T> {
  /** Of the flag and in the file. */
  readonly name: string;
  readonly env: string | null;
  /** What it must be, and an example. */
  readonly wants: Sentence;
  /** The value, or undefined where it is not one. `base` is where a relative path begins. */
  readonly read: (value: unknown, base: string) => T | undefined;
}

const DATA: Key<string> = {
  name: 'data',
  env: 'YICUN_DATA',
  wants: { en: 'it is the path of a folder, such as ./data.', zh: '应为文件夹路径，例如 ./data。' },
  read: (value, base) => (typeof value === 'string' && value !== '' ? resolve(base, value) : undefined),
};

const PORT: Key<number> = {
  name: 'port',
  env: 'PORT',
  wants: {
    en: 'a port is a whole number from 0 (any free one) to 65535, such as 8080.',
    zh: '端口应为 0（任一空闲端口）至 65535 的整数，例如 8080。',
  },
  read: (value) => (/^\d{1,5}$/.test(String(value)) && Number(value) <= 65_535 ? Number(value) : undefined),
};

const HOST: Key<string> = {
  name: 'host',
  env: 'YICUN_HOST',
  wants: {
    en: 'it is an address of this machine: 127.0.0.1 for itself alone, 0.0.0.0 for everyone who can reach it.',
    zh: '应为本机地址：127.0.0.1 仅限本机访问，0.0.0.0 对所有可达者开放。',
  },
  read: (value) =>
    typeof value === 'string' && (isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value))
      ? value
      : undefined,
};

const DATABASE: Key<string> = {
  name: 'database',
  env: 'DATABASE_URL',
  wants: {
    en: 'it is the address of a PostgreSQL database, such as postgres://user:password@host:5432/yicun.',
    zh: '应为 PostgreSQL 数据库地址，例如 postgres://user:password@host:5432/yicun。',
  },
  read: (value) =>
    typeof value === 'string' && /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '') ? value : undefined,
};

const KEYS: Key<string> = {
  name: 'keys',
  env: 'YICUN_KEYS',
  wants: { en: 'it is the path of a file, such as /etc/yicun/keys.', zh: '应为文件路径，例如 /etc/yicun/keys。' },
  read: DATA.read,
};

const EMPTY: Key<boolean> = {
  name: 'empty',
  env: null,
  wants: { en: 'it is true or false.', zh: '应为 true 或 false。' },
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

const NAMES = [DATA, PORT, HOST, DATABASE, KEYS, EMPTY].map(({ name }) => name);

type Values = { readonly ok: true; readonly values: ReadonlyMap<string, unknown> };
type Wrong = { readonly ok: false; readonly why: Sentence };

function readFlags(argv: readonly string[]): Values | Wrong {
  const values = new Map<string, string | boolean>();
  const text = { type: 'string' } as const;
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      data: text,
      port: text,
      host: text,
      database: text,
      keys: text,
      config: text,
      empty: { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') return stray(token.kind === 'positional' ? token.value : '--');
    if (![...NAMES, 'config'].includes(token.name)) return stray(token.rawName);
    const value = token.name === 'empty' && token.value === undefined ? true : token.value;
    if (value === undefined || value === '') {
      return no({
        en: `${token.rawName} has no value; write it behind, as in ${token.rawName} VALUE.`,
        zh: `${token.rawName} 缺少值，应写作 ${token.rawName} 值。`,
      });
    }
    values.set(token.name, value);
  }
  return { ok: true, values };
}

function stray(word: string): Wrong {
  return no({
    en: `"${word}" is not something start knows; it takes --data, --port, --host, --database, --keys, --config and --empty.`,
    zh: `start 不认识“${word}”；可用 --data、--port、--host、--database、--keys、--config、--empty。`,
  });
}

function readConfigFile(
  named: string | null,
  readFile: (path: string) => string | null,
  place: Place,
): (Values & { readonly path: string }) | Wrong {
  const path = named === null ? resolve(place.root, 'yicun.json') : resolve(place.cwd, named);
  const text = readFile(path);
  if (text === null) {
    if (named === null) return { ok: true, values: new Map(), path };
    return no({
      en: `The configuration file ${path} is not there or cannot be read. Correct --config, or leave it out.`,
      zh: `配置文件 ${path} 不存在或无法读取。请更正 --config，或不使用该参数。`,
    });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return no({
      en: `The configuration file ${path} is not JSON (${why}). Correct it; an example is {"port": 8080}.`,
      zh: `配置文件 ${path} 不是有效的 JSON（${why}）。请更正；示例：{"port": 8080}。`,
    });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return no({
      en: `The configuration file ${path} does not hold an object. An example is {"port": 8080}.`,
      zh: `配置文件 ${path} 的内容不是对象。示例：{"port": 8080}。`,
    });
  }
  const unknown = Object.keys(content).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    return no({
      en: `"${unknown}" in ${path} is not known; the keys are ${NAMES.join(', ')}.`,
      zh: `${path} 中的“${unknown}”不是有效的配置项；可用：${NAMES.join('、')}。`,
    });
  }
  return { ok: true, values: new Map(Object.entries(content)), path };
}

function no(why: Sentence): Wrong {
  return { ok: false, why };
}
