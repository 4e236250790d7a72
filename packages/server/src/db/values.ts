import { types } from 'pg';

/**
 * How values come back: `bigint` as a safe integer (beyond 2^53 it throws rather than rounds), dates and times as
 * the text PostgreSQL writes (`2022-06-30`, `2022-06-30 04:05:06.789+00`): a JavaScript Date would shift a day by
 * the machine's time zone. Arrays of them alike. All else as the driver does it: `jsonb` parsed, `numeric` as text.
 */
export function getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
  return (format !== 'binary' && PARSERS.get(oid)) || types.getTypeParser(oid, format);
}

type Parse = (text: string) => unknown;

const { INT8, DATE, TIME, TIMESTAMP, TIMESTAMPTZ, INTERVAL } = types.builtins;
/** The driver has no names for array types: int8, date, timestamp, timestamptz, text. */
const [INT8S, DATES, TIMESTAMPS, TIMESTAMPTZS, TEXTS]: readonly [number, number, number, number, number] = [
  1016, 1182, 1115, 1185, 1009,
];

const text: Parse = (value) => value;
const texts: (value: string) => (string | null)[] = types.getTypeParser(TEXTS);

const PARSERS = new Map<number, Parse>([
  [INT8, safeInteger],
  [INT8S, (value) => texts(value).map((item) => (item === null ? null : safeInteger(item)))],
  ...[DATE, TIME, TIMESTAMP, TIMESTAMPTZ, INTERVAL].map((oid): [number, Parse] => [oid, text]),
  ...[DATES, TIMESTAMPS, TIMESTAMPTZS].map((oid): [number, Parse] => [oid, texts]),
]);

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${value} is beyond the safe integers`);
  return number;
}
