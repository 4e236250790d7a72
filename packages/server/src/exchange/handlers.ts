import type { Deps } from '../deps.ts';
import type { Handler } from '../jobs/work.ts';
import { bringer } from './bring.ts';
import { enterer } from './enter.ts';
import { exporter } from './export.ts';
import { mender } from './mend.ts';
import { roundMaker } from './round/make.ts';
import { undoer } from './undo.ts';

/** Who does the jobs of exchanging sheets, by kind. */
export function exchangeHandlers(deps: Deps): Readonly<Record<string, Handler>> {
  return {
    export: exporter(deps),
    'import.read': bringer(deps),
    'import.write': enterer(deps),
    'import.undo': undoer(deps),
    'import.mend': mender(deps),
    'round.make': roundMaker(deps),
  };
}
