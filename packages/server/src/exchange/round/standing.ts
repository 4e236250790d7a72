import type { KeptFile } from '../../db/rounds.ts';
import type { Standing } from '../../wireRounds.ts';

/** How far a unit is with its answer: by the last of its files that was not taken back. */
export function standingOf(files: readonly Pick<KeptFile, 'state' | 'counts' | 'result'>[]): Standing {
  const last = files.findLast(({ state }) => state !== null && state !== 'undone');
  if (!last) return 'missing';
  const { state, counts } = last;
  if (state === 'unreadable') return 'wrong';
  if (state === 'written') return (counts?.wrong ?? 0) > 0 ? 'wrong' : 'answered';
  if (state !== 'ready' || counts === null) return 'checking';
  if (counts.wrong > 0) return 'wrong';
  return counts.new + counts.changed + counts.stale === 0 ? 'answered' : 'ready';
}
