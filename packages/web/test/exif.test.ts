import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenBy } from '../src/widgets/exif.ts';

type Entry = readonly [tag: number, type: number, count: number, value: readonly number[]];

/** A JPEG file that begins as a camera's does: start, an Exif segment of these directories, then the picture. */
function jpeg(
  little: boolean,
  exif: readonly Entry[],
  gps: readonly Entry[],
  before: readonly number[] = [],
): Uint8Array {
  const bytes = (value: number, size: 2 | 4) => {
    const big = Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 0xff);
    return little ? big.reverse() : big;
  };
  const sizeOf = (entries: readonly Entry[]) => 2 + entries.length * 12 + 4;
  /** A directory at this offset, its longer values behind it. */
  const directory = (entries: readonly Entry[], at: number) => {
    const heads: number[] = [];
    const tail: number[] = [];
    for (const [tag, type, count, value] of entries) {
      const inline = value.length <= 4 ? [...value, 0, 0, 0, 0].slice(0, 4) : null;
      heads.push(...bytes(tag, 2), ...bytes(type, 2), ...bytes(count, 4));
      heads.push(...(inline ?? bytes(at + sizeOf(entries) + tail.length, 4)));
      if (inline === null) tail.push(...value);
    }
    return [...bytes(entries.length, 2), ...heads, 0, 0, 0, 0, ...tail];
  };
  const exifAt = 8 + 2 + 2 * 12 + 4;
  const exifPart = directory(exif, exifAt);
  const gpsAt = exifAt + exifPart.length;
  const first = directory(
    [
      [0x8769, 4, 1, bytes(exifAt, 4)],
      [0x8825, 4, 1, bytes(gpsAt, 4)],
    ],
    8,
  );
  const tiff = [...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...bytes(42, 2), ...bytes(8, 4), ...first, ...exifPart];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, ...directory(gps, gpsAt)];
  const length = body.length + 2;
  return Uint8Array.from([0xff, 0xd8, ...before, 0xff, 0xe1, length >> 8, length & 0xff, ...body, 0xff, 0xda, 0, 2]);
}

const ascii = (tag: number, text: string): Entry => [
  tag,
  2,
  text.length + 1,
  [...text].map((it) => it.charCodeAt(0)).concat(0),
];

function fraction(little: boolean, ...parts: readonly number[]): readonly number[] {
  return parts.flatMap((part) =>
    [Math.round(part * 1000), 1000].flatMap((value) => {
      const big = [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
      return little ? big.reverse() : big;
    }),
  );
}

const gpsOf = (little: boolean, north: string, east: string): readonly Entry[] => [
  ascii(1, north),
  [2, 5, 3, fraction(little, 37, 58, 48)],
  ascii(3, east),
  [4, 5, 3, fraction(little, 106, 12, 0)],
];

test.each([true, false])('reads time and place in either byte order (little: %s)', (little) => {
  const taken = takenBy(jpeg(little, [ascii(0x9003, '2022:05:31 16:00:00')], gpsOf(little, 'N', 'E')));
  expect(taken.takenAt).toBe('2022-05-31T08:00:00.000Z');
  expect(taken.at?.[0]).toBeCloseTo(106.2, 7);
  expect(taken.at?.[1]).toBeCloseTo(37.98, 7);
});

test('takes the time zone the camera wrote, and the south and the west', () => {
  const exif = [ascii(0x9003, '2022:05:31 16:00:00'), ascii(0x9011, '+00:00')];
  const taken = takenBy(jpeg(true, exif, gpsOf(true, 'S', 'W')));
  expect(taken.takenAt).toBe('2022-05-31T16:00:00.000Z');
  expect(taken.at?.map(Math.sign)).toEqual([-1, -1]);
});

test('finds Exif behind another segment', () => {
  const jfif = [0xff, 0xe0, 0, 6, 1, 2, 3, 4];
  expect(takenBy(jpeg(true, [ascii(0x9003, '2022:05:31 16:00:00')], [], jfif))).toEqual({
    takenAt: '2022-05-31T08:00:00.000Z',
  });
});

test('makes nothing up', () => {
  const zero: readonly Entry[] = [
    [2, 5, 3, fraction(true, 0, 0, 0)],
    [4, 5, 3, fraction(true, 0, 0, 0)],
  ];
  expect(takenBy(jpeg(true, [ascii(0x9003, '0000:00:00 00:00:00')], zero))).toEqual({});
  expect(takenBy(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toEqual({});
  expect(takenBy(new Uint8Array())).toEqual({});
});

test('never throws, whatever was damaged or cut off', () => {
  const whole = jpeg(true, [ascii(0x9003, '2022:05:31 16:00:00')], gpsOf(true, 'N', 'E'));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      fc.nat(whole.length),
      (damage, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of damage) bytes[at] = value;
        const { takenAt, at } = takenBy(bytes.subarray(0, length));
        if (takenAt !== undefined) expect(takenAt).toMatch(/^(19|20|21)\d\d-.*Z$/);
        if (at !== undefined) expect(Math.abs(at[1])).toBeLessThanOrEqual(90);
      },
    ),
    { numRuns: 2000 },
  );
});
