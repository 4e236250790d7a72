/**
 * Limits for what comes in from outside. A task table weighs tens of kilobytes; the largest genuine files are scans
 * pasted into Word. XML of tables shrinks 20 to 60 times, a bomb hundreds: deflate can do 1,032 times.
 */
export const LIMITS = {
  /** Of the file as it is sent, in bytes; of pasted text in characters. */
  file: 20 * 2 ** 20,
  /** Of one part, unzipped. */
  part: 64 * 2 ** 20,
  /** Of all parts of a workbook together: more would not fit beside the rest of a small server. */
  parts: 128 * 2 ** 20,
  /** Unzipped to zipped, judged only for parts of a size that could do harm. */
  ratio: 200,
  ratioFrom: 4 * 2 ** 20,
  /** Rows × columns of one table: beyond it is data, not a table that people wrote. */
  places: 2_000_000,
} as const;

/** The document is larger than we are willing to read. */
export class TooLarge extends Error {}
