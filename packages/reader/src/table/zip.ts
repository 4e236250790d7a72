import { unzipSync } from 'fflate';
import { LIMITS, TooLarge } from './limits.ts';

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
