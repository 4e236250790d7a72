import { type Refusal, type RefusalCode, refusal } from '@yicun/kernel/refusal';

/** A file that cannot be read as a sheet, and why: thrown where reading it ends. */
export class BadSheet extends Error {
  readonly why: Refusal;

  constructor(code: RefusalCode, details: Refusal['details'] = {}) {
    super(code);
    this.why = refusal(code, details);
  }
}

/** What of a file we are willing to read. */
export const limits = {
  /** Bytes, as it is sent: a million rows of twenty columns have some 150 MiB. */
  file: 256 * 2 ** 20,
  /** Unzipped, of one part of a workbook. */
  part: 2 ** 31 - 1,
  /** Unzipped, of the table of texts, which must be held in memory. */
  texts: 512 * 2 ** 20,
  /** Unzipped to zipped; sheets shrink 10 to 60 times, a bomb some thousand. */
  ratio: 250,
  ratioFrom: 16 * 2 ** 20,
  rows: 1_048_576,
  columns: 400,
  sheets: 10,
  /** Of an old workbook (.xls), which is read as a whole. */
  oldFile: 32 * 2 ** 20,
} as const;
