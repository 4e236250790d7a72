import { unzipSync } from 'fflate';

/** A file as it was dropped, or as it lay in an archive. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is taken in at a time. */
export const mostAtOnce = { files: 500, bytes: 256 * 2 ** 20 } as const;

const sheets = /\.(?:xlsx|xls|et|csv)$/i;

/** An archive of sheets, and not a sheet, which is an archive too. */
export function isArchive({ name, bytes }: Brought): boolean {
  return /\.zip$/i.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The sheets of an archive, without what programs put beside them. Null: it cannot be opened, or holds more than is taken.
 */
export function unpack({ bytes }: Brought): readonly Brought[] | null {
  const wide = new Set<string>();
  let [count, size] = [0, 0];
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isSheet = sheets.test(name) && !/(?:^|\/)(?:__MACOSX\/|[.~])/.test(name);
        if (!isSheet) return false;
        count += 1;
        size += originalSize;
        if (count > mostAtOnce.files || size > mostAtOnce.bytes) throw new Error('too much');
        wide.add(name);
        return true;
      },
    });
    return [...wide].flatMap((name) => {
      const one = entries[name];
      return one ? [{ name: spelled(name).replace(/^.*[/\\]/s, ''), bytes: one }] : [];
    });
  } catch {
    return null;
  }
}

/**
 * Archives made by Windows and WPS write names in GB 18030 without saying so; those are read as Latin-1 by the library.
 */
function spelled(name: string): string {
  const codes = [...name].map((one) => one.codePointAt(0) ?? 0);
  if (codes.every((one) => one < 0x80) || codes.some((one) => one > 0xff)) return name;
  return new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}
