import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { type Given, type Operation, tags } from './operation.ts';
import { operations, parameters } from './operations.ts';
import { type Schema, schemas } from './schemas.ts';

/** A route with the schemas by which it is checked. */
export interface Route {
  readonly method: string;
  readonly url: string;
  readonly query: Schema | null;
  readonly body: Schema | null;
}

/** A register as somebody may read it; of hidden fields they get masks. */
export interface Readable {
  readonly register: Register;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Describes the routes for programs by OpenAPI 3.1: the registers in reach with their fields as their kinds describe
 * them, and of each route what it is checked by. Titles are Chinese, descriptions English.
 *
 * @param routes all routes of the server; only those of {@link operations} are described
 */
export function openapi(routes: readonly Route[], readables: readonly Readable[]): Schema {
  const names = readables.map(({ register }) => register.name);
  const records = readables.map((one) => [`record.${one.register.name}`, recordSchema(one)] as const);
  return {
    openapi: '3.1.0',
    info: {
      title: '宜村 Yicun',
      version: '1',
      description:
        '请求须带 `Authorization: Bearer <密钥>`，不带 Cookie；密钥能看到、能改动的，与授予它的职务和单位一致。 Send `Authorization: Bearer <key>` and no cookies; a key sees and changes what the roles and units granted to it reach, and what is out of reach is answered like what is not there (404). Over the limit of its key a request is answered 429 with Retry-After.',
    },
    tags: Object.entries(tags).map(([name, { zh, en }]) => ({ name, description: `${zh} · ${en}` })),
    security: [{ key: [] }],
    paths: pathsOf(routes, names),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'yicun_<id>_<secret>' } },
      schemas: { ...schemas, record: anyRecord(names), ...Object.fromEntries(records) },
    },
  };
}

function pathsOf(routes: readonly Route[], registers: readonly string[]): Schema {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const key = `${route.method} ${route.url}`;
    const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
    if (!operation) continue;
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: described(route, operation, registers) };
  }
  return paths;
}

function described(route: Route, { tag, words, gives, takes }: Operation, registers: readonly string[]): Schema {
  const body = takes === 'file' ? fileBody : route.body && { 'application/json': { schema: bodyOf(route) } };
  const inPath = [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => inPathOf(name, route.url, registers));
  return {
    ...{ tags: [tag], operationId: idOf(route), summary: words.zh, description: words.en },
    parameters: [...inPath, ...inQueryOf(route.query)],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: { description: '成功 · Done', content: answered(gives) },
      default: {
        description: '被拒绝 · Refused',
        content: { 'application/problem+json': { schema: ref('problem') } },
      },
    },
  };
}

const fileBody: Schema = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
    },
  },
};

/** The body as the route checks it; a change is looked at by the door, so its shape is told here. */
function bodyOf({ url, body }: Route): Json {
  if (url !== '/api/changes') return body;
  return {
    type: 'object',
    properties: { changes: { type: 'array', items: ref('change'), minItems: 1, maxItems: 1000 } },
    required: ['changes'],
  };
}

function idOf({ method, url }: Route): string {
  const words = url.replace('/api/', '').split(/[^a-z]+/i);
  return [method.toLowerCase(), ...words.filter((one) => one !== '')].join('_');
}

function inPathOf(name: string, url: string, registers: readonly string[]): Schema {
  const isRegister = name === 'register' || url.startsWith('/api/registers/');
  const known = isRegister && registers.length > 0 ? { enum: registers } : {};
  const words = parameters[isRegister ? 'register' : name] ?? { zh: name, en: name };
  return { name, in: 'path', required: true, description: said(words), schema: { type: 'string', ...known } };
}

function inQueryOf(query: Schema | null): readonly Schema[] {
  const required = Array.isArray(query?.required) ? query.required : [];
  return Object.entries(propertiesOf(query)).map(([name, schema]) => {
    const words = parameters[name] ?? { zh: name, en: name };
    return { name, in: 'query', required: required.includes(name), description: said(words), schema };
  });
}

function propertiesOf(schema: Schema | null): Readonly<Record<string, Json>> {
  const properties = schema?.properties;
  return properties === undefined || properties === null || typeof properties !== 'object' || isList(properties)
    ? {}
    : properties;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function answered(gives: Operation['gives']): Schema {
  if (gives === 'file') {
    return { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } };
  }
  if (typeof gives === 'string') return { 'application/json': { schema: ref(gives) } };
  const properties = Object.fromEntries(Object.entries(gives).map(([name, given]) => [name, givenSchema(given)]));
  return { 'application/json': { schema: { type: 'object', properties, required: Object.keys(gives) } } };
}

function givenSchema(given: Given): Schema {
  if (typeof given === 'string') return ref(given);
  if ('each' in given) return { type: 'object', additionalProperties: ref(given.each) };
  return { type: 'array', items: ref(given[0]) };
}

/** A record of any register in reach, told apart by its `register`. */
function anyRecord(names: readonly string[]): Schema {
  if (names.length === 0) return ref('row');
  const mapping = Object.fromEntries(names.map((name) => [name, `#/components/schemas/record.${name}`]));
  const discriminator = { propertyName: 'register', mapping };
  return { title: '记录', oneOf: names.map((name) => ref(`record.${name}`)), discriminator };
}

function recordSchema({ register, hidden }: Readable): Schema {
  const { name, label, fields, stages } = register;
  const at = Object.values(stages);
  const said = at.map((one) => `${one.name}: ${one.label.zh} ${one.label.en}`).join('; ');
  const stage = at.length === 0 ? { type: 'null' } : { enum: at.map((one) => one.name), description: said };
  const data = Object.values(fields).map((field) => [field.name, fieldSchema(field, hidden.has(field.name))]);
  return {
    ...{ title: label.zh, description: label.en },
    allOf: [ref('row')],
    type: 'object',
    properties: {
      register: { const: name },
      stage,
      data: { type: 'object', properties: Object.fromEntries(data), additionalProperties: false },
    },
  };
}

/** A field as its kind describes it; of one that is hidden only that there is a mask in its place. */
function fieldSchema({ kind, options, label, required, personal }: Field, isHidden: boolean): Schema {
  const notes = [
    label.en,
    ...(required ? ['Required.'] : []),
    ...(personal === null ? [] : [personal === 'S' ? 'Sensitive personal data.' : 'Personal data.']),
    ...(isHidden ? ['Only a mask of it is given.'] : []),
  ];
  const words = { title: label.zh, description: notes.join(' · ') };
  return isHidden ? words : { ...kindNamed(kind).schema(options), ...words };
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

function said({ zh, en }: Words): string {
  return `${zh} · ${en}`;
}
