/** The sample table, read once for the tests of a file. */

import { isDraft, toDraft } from '@yicun/reader/draft/toDraft';
import { readSource, toSheet } from '@yicun/reader/read';
import table from '../../../../samples/litong-2022.txt?raw';

const read = await readSource({ text: table });
if (!read.ok) throw new Error(read.why.code);
const found = toSheet(read.source);
if (!found.ok) throw new Error(found.why.code);
const reading = toDraft(read.source, found.sheets, { townships: 12, villages: 106 });
if (!isDraft(reading)) throw new Error(reading.code);

export const source = read.source;
export const draft = reading;
