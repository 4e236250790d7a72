import { shielded, unshielded } from '../cell.ts';
import { isPosition, type Position, rounded } from '../geometry.ts';
import { isNamed, isNot, type Json, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { ok } from '../result.ts';

/**
 * A point on the earth in WGS-84, as `{ at: [longitude, latitude], accuracy? }`: the radius in metres within which the
 * device took itself to be. Written by hand it has none.
 */
export const placeKind: Kind<NoOptions> = {
  name: 'place',
  label: { zh: '位置', en: 'Place' },
  comparison: 'none',
  checkOptions: (options) => onlyOptions(options),
  parse: placeFrom,
  show(value, _, language) {
    const { at, accuracy } = partsOf(value);
    if (at === null) return '';
    const radius =
      accuracy === null ? '' : { zh: `（误差约 ${accuracy} 米）`, en: ` (within ${accuracy} m)` }[language];
    return `${at[0]}, ${at[1]}${radius}`;
  },
  toCell(value) {
    const { at, accuracy } = partsOf(value);
    return at === null ? '' : shielded(`${at[0]},${at[1]}${accuracy === null ? '' : `±${accuracy}`}`);
  },
  fromCell(cell) {
    const [, longitude, latitude, accuracy] =
      written.exec(
        unshielded(String(cell ?? ''))
          .normalize('NFKC')
          .replace(/[\s°]/g, ''),
      ) ?? [];
    const at = [Number(longitude), Number(latitude)];
    return placeFrom(accuracy === undefined ? { at } : { at, accuracy: Number(accuracy) });
  },
  schema: () => ({
    type: 'object',
    required: ['at'],
    properties: { at: positionSchema, accuracy: { type: 'number', minimum: 0, maximum: accuracyMost } },
  }),
  point: (value) => partsOf(value).at,
};

export const place = use(placeKind);

export const positionSchema: Json = {
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: { type: 'number', minimum: -180, maximum: 180 },
};

const written = /^\(?(-?[\d.]+(?:e-\d)?)[,;、](-?[\d.]+(?:e-\d)?)\)?(?:±([\d.]+))?$/;

/** A device that does not know more than this (100 km) knows nothing. */
const accuracyMost = 100_000;

function placeFrom(input: unknown): Parsed {
  const { at, accuracy } = isNamed(input) ? input : {};
  if (!isPosition(at)) {
    return isNot(
      '位置坐标（经度在前，-180 到 180；纬度在后，-90 到 90，如 106.2,37.98）',
      'a position (longitude first, -180 to 180, then latitude, -90 to 90, as in 106.2,37.98)',
    );
  }
  if (accuracy === undefined || accuracy === null) return ok({ at: rounded(at) });
  if (typeof accuracy !== 'number' || !(accuracy >= 0 && accuracy <= accuracyMost)) {
    return isNot('带有效误差（0 到 100000 米）的位置', 'a position with an accuracy from 0 to 100,000 metres');
  }
  return ok({ at: rounded(at), accuracy: Math.round(accuracy * 10) / 10 });
}

function partsOf(value: Json): { readonly at: Position | null; readonly accuracy: number | null } {
  const { at, accuracy } = isNamed(value) ? value : {};
  return { at: isPosition(at) ? at : null, accuracy: typeof accuracy === 'number' ? accuracy : null };
}
