import { refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import { uuid7 } from '@yicun/kernel/uuid';
import type { CountyPlaces, Township } from '@yicun/packs/places/county';
import { type Role, roles } from '@yicun/packs/roles';
import type { Deps } from './deps.ts';
import type { Act } from './intake/acts.ts';
import { systemAuthor } from './intake/author.ts';
import { hashPassword, oneTimePassword } from './password.ts';
import { loadCounty, loadPlaceIndex } from './places.ts';
import type { FirstAccount } from './wire.ts';

/** The accounts a new district starts with: three administrators who are never one person, and the office. */
const first = [
  { name: 'office', role: 'officeLeader' },
  { name: 'system', role: 'systemAdmin' },
  { name: 'security', role: 'securityAdmin' },
  { name: 'audit', role: 'auditAdmin' },
] as const satisfies readonly { readonly name: string; readonly role: Role }[];

/** What was made: the district, and the first accounts with their one-time passwords, which are kept nowhere else. */
export interface SetUp {
  readonly district: string;
  readonly root: string;
  /** The account of the office. */
  readonly office: string;
  readonly accounts: readonly FirstAccount[];
}

type MakeId = () => string;

/**
 * Makes the district of a county: its units down to the villages with their 12-digit codes, the group 各乡镇, and the
 * first accounts. Everything is told in the log.
 *
 * @param code six digits
 */
export async function setUpDistrict(deps: Deps, code: string, { demo }: { demo: boolean }): Promise<Result<SetUp>> {
  const county = await loadCounty(code);
  if (!county) return no(refusal('request.malformed', { part: 'code' }));
  const { asOf } = await loadPlaceIndex();
  const at = deps.now().getTime();
  const makeId: MakeId = () => uuid7(at, deps.random(10));
  const district = makeId();
  const root = makeId();
  const office = makeId();
  const accounts = first.map((one) => {
    const id = one.role === 'officeLeader' ? office : makeId();
    return { ...one, id, password: oneTimePassword(deps.random) };
  });
  const people = await Promise.all(
    accounts.map(async ({ id, name, role, password }): Promise<readonly Act[]> => {
      const hash = await hashPassword(password, deps.random);
      return [
        { act: 'account.create', id, name, display: roles[role].zh, unit: root, password: hash },
        { act: 'grant.give', id: makeId(), account: id, role, unit: root },
      ];
    }),
  );
  const made = await deps.intake.act(systemAuthor(district), [
    { act: 'district.create', code: county.code, name: county.name, demo },
    ...unitActs(county, { root, validFrom: asOf, makeId }),
    ...people.flat(),
  ]);
  if (!made.ok) return made;
  const handedOver = accounts.map(({ name, role, password }) => ({ name, role, password }));
  return ok({ district, root, office, accounts: handedOver });
}

interface Ground {
  readonly root: string;
  readonly validFrom: string;
  readonly makeId: MakeId;
}

function unitActs(county: CountyPlaces, { root, validFrom, makeId }: Ground): readonly Act[] {
  const townships = county.townships.map((one) => ({ ...one, id: makeId() }));
  const members = townships.filter((one) => kindOf(one) === 'township').map((one) => one.id);
  const name = county.name;
  return [
    { act: 'unit.create', id: root, parent: null, name, kind: 'district', validFrom, code: county.areaCode },
    ...townships.flatMap((township, sort): readonly Act[] => [
      {
        ...{
          act: 'unit.create',
          id: township.id,
          parent: root,
          name: township.name,
          kind: kindOf(township),
          validFrom,
        },
        ...{ code: township.areaCode, sort, aliases: otherName(township) },
      },
      ...distinct(township.villages).map(
        (village, order): Act => ({
          ...{
            act: 'unit.create',
            id: makeId(),
            parent: township.id,
            name: village.name,
            kind: village.kind,
            validFrom,
          },
          ...{ code: village.areaCode, sort: order, aliases: otherName(village) },
        }),
      ),
    ]),
    // The table says 各乡镇 and never lists them: the group is resolved when work is handed out (GLOSSARY §13).
    { act: 'unit.create', id: makeId(), parent: root, name: '各乡镇', kind: 'group', validFrom, sort: 9000, members },
  ];
}

function kindOf({ kind }: Pick<Township, 'kind'>): string {
  if (kind === 'park' || kind === 'farm' || kind === 'other') return kind;
  return 'township';
}

function otherName({ name, official }: { readonly name: string; readonly official: string }): readonly string[] {
  return name === official ? [] : [official];
}

/** In 14 places of the country two neighbours have the same short name: those keep their official ones. */
function distinct<T extends { readonly name: string; readonly official: string }>(units: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + 1);
  return units.map((one) => (counts.get(one.name) === 1 ? one : { ...one, name: one.official }));
}
