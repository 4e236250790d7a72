import type { Change, Verdict } from '@yicun/kernel/change';
import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import type { House } from '@yicun/kernel/pack';
import { sentence } from '@yicun/kernel/refusal';
import { demoDevice, recordsThere } from '../db/demo.ts';
import type { Deps } from '../deps.ts';
import { systemAuthor } from '../intake/author.ts';
import { idOf } from '../programme/ids.ts';
import { Chance } from './chance.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Hint } from './hint.ts';
import { hintsOfFields } from './hintsOfFields.ts';
import { hintsOfHomes } from './hintsOfHomes.ts';
import { hintsOfPeople } from './hintsOfPeople.ts';
import { hintsOfVillages } from './hintsOfVillages.ts';
import { hintsOfWorks } from './hintsOfWorks.ts';
import { make } from './make.ts';
import { inOrder, placesFor } from './plan.ts';
import { Pool } from './pool.ts';
import { keepSamples, type Samples } from './samples.ts';

const hints: Readonly<Record<string, Hint>> = {
  ...hintsOfHomes,
  ...hintsOfVillages,
  ...hintsOfWorks,
  ...hintsOfFields,
  ...hintsOfPeople,
};

type Needed = Pick<Deps, 'database' | 'houses' | 'intake' | 'now' | 'blobs'>;

export interface Filling {
  /** 1: a county of 40,000 households; 0.01: the small set of a first start. */
  readonly scale: number;
  /** The same seed gives the same records. */
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

export interface Filled {
  readonly made: number;
  /** Those that were there before, which are left as they are. */
  readonly there: number;
  /** Why the door did not take some: what people changed since may no longer go with what was to come. */
  readonly refused: readonly string[];
}

/** Records of one go: large enough that asking which are there costs nothing, small enough to be stopped soon. */
const chunkSize = 600;

/**
 * Fills the district with records of every register, through the door. What is there already stays as it is, so that a
 * second run changes nothing and one that was stopped goes on; what was removed comes back.
 */
export async function fillDistrict(deps: Needed, district: string, filling: Filling): Promise<Filled> {
  const { database, houses, now } = deps;
  const today = shanghaiDay(now().getTime());
  const ground = await groundOf(database, district, today, filling.seed);
  const samples = await keepSamples(deps, district);
  const all = generate(houses.of(district), ground, samples, today, filling);
  const refused: string[] = [];
  const deliver = delivering(deps, district, refused);
  let [made, there, total] = [0, 0, 0];
  let under: Promise<number> = Promise.resolve(0);
  let chunk: Born[] = [];
  const send = async (): Promise<void> => {
    filling.signal?.throwIfAborted();
    // While the database writes one chunk the next is made.
    made += await under;
    filling.progress?.(made + there, total);
    const known = await recordsThere(
      database,
      district,
      chunk.map((one) => one.id),
    );
    there += [...known.values()].filter((one) => !one.gone).length;
    under = deliver(chunk, known);
    // Awaited with the next chunk; a refusal in between is that one's business.
    under.catch(() => {});
    chunk = [];
  };
  for (const one of all) {
    total = one.total;
    chunk.push(one);
    if (chunk.length === chunkSize) await send();
  }
  if (chunk.length > 0) await send();
  made += await under;
  filling.progress?.(made + there, total);
  return { made, there, refused };
}

/** A record that is to be. */
interface Born {
  readonly id: string;
  readonly register: string;
  readonly unit: string;
  readonly set: Change['set'];
  readonly way: readonly string[];
  /** Of all that are to be. */
  readonly total: number;
}

/** Every record, in an order in which each comes behind those it points to. */
function* generate(
  house: House,
  ground: Ground,
  samples: Samples,
  today: string,
  { scale, seed }: Pick<Filling, 'scale' | 'seed'>,
): Generator<Born> {
  const registers = inOrder(house);
  const pool = new Pool(registers);
  const plans = registers.map((register) => {
    const places = placesFor(ground, hints[register.name]?.per ?? { village: 0.3 }, scale);
    return { register, places };
  });
  const total = plans.reduce((sum, { places }) => sum + places.reduce((all, { count }) => all + count, 0), 0);
  for (const { register, places } of plans) {
    for (const { spot, level, count, neighbours, ordinal, of } of places) {
      for (let index = 0; index < count; index++) {
        const nth = ordinal + of * index;
        const key = `${seed}/${register.name}/${spot.code}/${index}`;
        const id = idOf('demo', key);
        const hint = hints[register.name];
        const order = { id, register, hint, spot, level, index, count, nth, samples, neighbours, pool, today };
        const { set, way } = make({ ...order, chance: new Chance(key) });
        pool.keep(register.name, spot, { id, stage: way.at(-1) ?? null, data: set });
        yield { id, register: register.name, unit: spot.unit, set, way, total };
      }
    }
  }
}

/** Brings a chunk through the door; gives how many records it made, and notes why others were not. */
function delivering({ intake, now }: Needed, district: string, refused: string[]) {
  const author = systemAuthor(district);
  const began = now().getTime();
  // Each move a millisecond behind the one before: of two at the same moment the first would stand.
  const common = (record: string, purpose: string, step = 0) => ({
    ...{ id: idOf(record, purpose, tickAt(began)), device: demoDevice, at: tickAt(began + step), record, set: {} },
  });
  return async (chunk: readonly Born[], known: Awaited<ReturnType<typeof recordsThere>>): Promise<number> => {
    const changes = chunk.flatMap(({ id, register, unit, set, way }): readonly Change[] => {
      const before = known.get(id);
      if (before?.gone) return [{ ...common(id, 'back'), register, base: before.seq, gone: false }];
      if (before) return [];
      const [stage, ...moves] = way;
      return [
        { ...common(id, 'birth'), register, base: 0, unit, set, ...(stage === undefined ? {} : { stage }) },
        ...moves.map((to, i) => ({ ...common(id, to, i + 1), register, base: 0, stage: to })),
      ];
    });
    const verdicts = await intake.submit(author, changes);
    return changes.filter((one, i) => {
      const verdict = verdicts[i];
      if (verdict?.is !== 'accepted') refused.push(`${one.register} ${one.record}: ${whyNot(verdict)}`);
      return verdict?.is === 'accepted' && (one.unit !== undefined || one.gone === false);
    }).length;
  };
}

function whyNot(verdict: Verdict | undefined): string {
  return verdict?.is === 'refused' ? sentence(verdict.why, 'en') : String(verdict?.is);
}
