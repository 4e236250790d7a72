import { isPosition, rounded } from '../geometry.ts';
import { isNamed, isNot, type Kind, onlyOptions, type Parsed, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { isSaid, type Words } from '../words.ts';
import { fileFrom, fileSchema, filesKind } from './files.ts';
import { momentKind } from './moment.ts';
import { items } from './notes.ts';
import { positionSchema } from './place.ts';

export interface PhotoOptions {
  /** Most photos that may be given at once. Default 4. */
  readonly most?: number;
  /** Why a photo is asked for at all, said to whoever has to take it. A photo that is forced must say it. */
  readonly reason?: Words;
}

const usual = 4;

/** Photos: files that are pictures, each maybe with the moment and the place it was taken. */
export const photoKind: Kind<PhotoOptions> = {
  name: 'photo',
  label: { zh: '照片', en: 'Photos' },
  comparison: 'none',
  checkOptions(options) {
    const { most = usual, reason } = options;
    if (!Number.isSafeInteger(most) || most < 1 || most > 50)
      return 'the option "most" is no whole number from 1 to 50.';
    if (reason !== undefined && !isSaid(reason)) return 'the option "reason" is needed in Chinese and in English.';
    return onlyOptions(options, 'most', 'reason');
  },
  parse(input, { most = usual }) {
    const parsed = items(input, photoFrom);
    const count = parsed.ok && Array.isArray(parsed.value) ? parsed.value.length : 0;
    return count > most ? no(refusal('value.tooMany', { most, count })) : parsed;
  },
  show: (value, _, language) => filesKind.show(value, {}, language),
  toCell: (value) => filesKind.toCell(value, {}),
  fromCell: () => no(refusal('value.notFromCell')),
  schema: ({ most = usual }) => ({
    type: 'array',
    maxItems: most,
    items: {
      ...fileSchema,
      properties: { ...fileSchema.properties, takenAt: momentKind.schema({}), at: positionSchema },
    },
  }),
  itemId: (item) => String(isNamed(item) ? item.id : item),
  checkForced({ reason }) {
    return reason === undefined ? 'a photo that is forced must say why (option "reason").' : null;
  },
};

export const photo = use(photoKind);

/** What browsers and phones show. */
const picture = /^image\/(?:jpeg|png|webp)$/;

function photoFrom(item: Readonly<Record<string, unknown>>): Parsed {
  const file = fileFrom(item);
  if (!file.ok || !isNamed(file.value)) return file;
  if (!picture.test(String(file.value.type))) return isNot('照片（JPEG、PNG 或 WebP）', 'a photo (JPEG, PNG or WebP)');
  const { takenAt, at } = item;
  const taken = takenAt === undefined || takenAt === null ? null : momentKind.parse(takenAt, {});
  if (taken !== null && !taken.ok) return taken;
  if (at !== undefined && at !== null && !isPosition(at))
    return isNot('带有效坐标的照片', 'a photo with a valid position');
  return ok({
    ...file.value,
    ...(taken === null ? {} : { takenAt: taken.value }),
    ...(isPosition(at) ? { at: rounded(at) } : {}),
  });
}
