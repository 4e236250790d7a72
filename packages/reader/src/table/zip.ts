import { unzipSync } from 'fflate';

/**
 * Limits for what comes in from outside. A task table weighs tens of kilobytes; the largest genuine files are scans
 * pasted into Word. XML of tables shrinks 20 to 60 times, a bomb hundreds: deflate can do 1,032 times.
 */
const LIMITS = {
  /** Of the file as it is sent, in bytes. */
  file: 20 * 2 ** 20,
  /** Of one part, unzipped. */
  part: 64 * 2 ** 20,
  /** Unzipped to zipped, judged only for parts of a size that could do harm. */
  ratio: 200,
  ratioFrom: 4 * 2 ** 20,
} as const;

export const MOST_BYTES: number = LIMITS.file;

/** The archive holds more than we are willing to unpack. */
export class TooLarge extends Error {}

/** The parts of a zip file by name; a part is unpacked when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** Null where there is no such part. Throws where the archive is damaged. */
  readonly part: (name: string) => Uint8Array | null;
}

/** Lists an archive. Throws {@link TooLarge}, or fflate's error where the archive is damaged. */
export function openZip(bytes: Uint8Array): Archive {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      const swollen = originalSize > LIMITS.ratioFrom && originalSize > size * LIMITS.ratio;
      if (originalSize > LIMITS.part || swollen) throw new TooLarge(name);
      names.push(name);
      return false;
    },
  });
  return {
    names,
    // fflate unpacks into a buffer of the stated size, so a part that lies about its size cannot grow beyond it.
    part: (wanted) => unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted] ?? null,
  };
}
