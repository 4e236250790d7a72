import { house as assemble, type House } from '@yicun/kernel/pack';
import { programmePack } from './programme/pack.ts';
import { roles } from './roles.ts';

/** Everything that is declared. A wrong declaration stops the program here, with a sentence. */
export const house: House = assemble([programmePack], roles);
