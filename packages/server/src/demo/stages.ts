import type { Register } from '@yicun/kernel/register';
import type { Chance, Weights } from './chance.ts';

/**
 * How often records stand at a stage, by its name, in the middle of a year of work: the lives of all registers share
 * most of them. A stage that is not named here counts 4.
 */
const usual: Weights = {
  ...{ recorded: 30, verified: 68, voided: 2 },
  ...{ building: 4, trial: 1, running: 88, faulty: 3, repairing: 2, stopped: 1.5, scrapped: 0.5 },
  ...{ found: 6, hungUp: 5, assigned: 8, rectifying: 14, selfAccepted: 8, checked: 4, closed: 44, watching: 3 },
  ...{ rejectedCloseOut: 1, invalid: 1 },
  ...{ planned: 10, approved: 14, tendered: 10, started: 34, paused: 1, finished: 10, accepted: 14, handedOver: 4 },
  ...{ cancelled: 1, hired: 95, suspended: 1, left: 4 },
  ...{ nominated: 18, creating: 22, selfAssessed: 12, recommended: 12, assessed: 10, publicised: 8, awarded: 17 },
  ...{ reviewed: 2, revoked: 0.3, drafting: 12, consulted: 8, inForce: 72, repealed: 1, refused: 2 },
  ...{ reworking: 1, withdrawn: 1.5, abandoned: 1, lost: 1, relapsed: 0.5, failed: 2 },
};

/** Where a record stands; null for a register without stages. */
export function stageOf(register: Register, chance: Chance, hinted?: Weights): string | null {
  const names = Object.keys(register.stages);
  if (names.length === 0) return null;
  return chance.weighted(hinted ?? Object.fromEntries(names.map((name) => [name, usual[name] ?? 4])));
}

/**
 * The stages a record goes through to the one it stands at, that one included: at once where a record may be made
 * there, else by the shortest way from where one may.
 */
export function wayTo(register: Register, stage: string): readonly string[] {
  const queue = Object.values(register.stages).flatMap(({ name, entry }) =>
    entry || name === register.start ? [[name]] : [],
  );
  const seen = new Set(queue.flat());
  const direct = queue.find(([name]) => name === stage);
  if (direct) return direct;
  for (const way of queue) {
    for (const next of register.stages[way.at(-1) ?? '']?.next ?? []) {
      if (next === stage) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  throw new Error(`No way leads to "${stage}" of "${register.name}".`);
}
