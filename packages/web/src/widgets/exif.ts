import { momentKind } from '@yicun/kernel/kinds/moment';

/**
 * When and where a photo was taken, as its camera wrote it into the file (Exif 2.32, JEITA CP-3451; TIFF 6.0). Most
 * photos passed on by chat have lost it: then nothing is known, and nothing is made up.
 */

/** As a photo of a record keeps it: an instant (ISO, UTC), and longitude and latitude in degrees. */
export interface Taken {
  readonly takenAt?: string;
  readonly at?: readonly [longitude: number, latitude: number];
}

/** Reads the beginning of a JPEG file. Never throws: what is no Exif, or a broken one, tells nothing. */
export function takenBy(bytes: Uint8Array): Taken {
  try {
    const tiff = exifOf(bytes);
    return tiff === null ? {} : { ...momentOf(tiff), ...placeOf(tiff) };
  } catch (error) {
    if (error instanceof RangeError) return {}; // it points beyond its own end
    throw error;
  }
}

interface Tiff {
  readonly view: DataView;
  readonly little: boolean;
}

/** One entry of a directory: its type, how many values it has, and where they stand. */
interface Entry {
  readonly type: number;
  readonly count: number;
  readonly at: number;
}

const [soi, app1, startOfScan] = [0xffd8, 0xffe1, 0xffda];
const [exifIfd, gpsIfd] = [0x8769, 0x8825];
const [dateTimeOriginal, offsetTimeOriginal] = [0x9003, 0x9011];
const [latitudeRef, latitude, longitudeRef, longitude] = [1, 2, 3, 4];

/** Walks through the segments of a JPEG file to the one that holds Exif. */
function exifOf(bytes: Uint8Array): Tiff | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== soi) return null;
  for (let at = 2; at + 10 < bytes.length; ) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    if (marker < 0xff00 || marker === startOfScan || length < 2) return null;
    // "Exif" and two zeros.
    if (marker === app1 && view.getUint32(at + 4) === 0x45786966) {
      const tiff = new DataView(bytes.buffer, bytes.byteOffset + at + 10, Math.min(length, bytes.length - at) - 8);
      return { view: tiff, little: tiff.getUint16(0) === 0x4949 };
    }
    at += 2 + length;
  }
  return null;
}

function directory({ view, little }: Tiff, at: number): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  const count = view.getUint16(at, little);
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12;
    const type = view.getUint16(entry + 2, little);
    const values = view.getUint32(entry + 4, little);
    const size = values * ([0, 1, 1, 2, 4, 8][type] ?? 8);
    // Up to four bytes stand in the entry itself, more elsewhere.
    const where = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    entries.set(view.getUint16(entry, little), { type, count: values, at: where });
  }
  return entries;
}

function below(tiff: Tiff, tag: number): ReadonlyMap<number, Entry> {
  const entry = directory(tiff, tiff.view.getUint32(4, tiff.little)).get(tag);
  return entry ? directory(tiff, tiff.view.getUint32(entry.at, tiff.little)) : new Map();
}

/** A camera without a time zone is taken to run on the time of Asia/Shanghai, where its photos are used. */
function momentOf(tiff: Tiff): Pick<Taken, 'takenAt'> {
  const exif = below(tiff, exifIfd);
  const [, day, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(textOf(tiff, exif.get(dateTimeOriginal))) ?? [];
  const offset = textOf(tiff, exif.get(offsetTimeOriginal));
  const zone = /^[+-]\d\d:\d\d$/.test(offset) ? offset : '+08:00';
  const parsed = day === undefined ? null : momentKind.parse(`${day.replaceAll(':', '-')} ${time}${zone}`, {});
  return parsed?.ok && typeof parsed.value === 'string' ? { takenAt: parsed.value } : {};
}

function placeOf(tiff: Tiff): Pick<Taken, 'at'> {
  const gps = below(tiff, gpsIfd);
  const north = degreesOf(tiff, gps.get(latitude)) * (textOf(tiff, gps.get(latitudeRef)) === 'S' ? -1 : 1);
  const east = degreesOf(tiff, gps.get(longitude)) * (textOf(tiff, gps.get(longitudeRef)) === 'W' ? -1 : 1);
  // A receiver without a fix writes zeros.
  const known = Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north !== 0 || east !== 0);
  return known ? { at: [east, north] } : {};
}

function textOf({ view }: Tiff, entry: Entry | undefined): string {
  if (!entry || entry.count > 64) return '';
  let text = '';
  for (let i = 0; i < entry.count; i++) text += String.fromCharCode(view.getUint8(entry.at + i));
  return text.replace(/\0.*$/s, '').trim();
}

/** Degrees, minutes and seconds, each as a fraction; not a number where they are not given. */
function degreesOf({ view, little }: Tiff, entry: Entry | undefined): number {
  if (entry?.count !== 3) return Number.NaN;
  const part = (i: number) => view.getUint32(entry.at + i * 8, little) / view.getUint32(entry.at + i * 8 + 4, little);
  return part(0) + part(1) / 60 + part(2) / 3600;
}
