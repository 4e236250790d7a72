import { folded } from '@yicun/kernel/cell';

/** A unit as sheets name it. */
export interface NamedUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly path: string;
  readonly name: string;
  /** Other names it goes by. */
  readonly others: readonly string[];
}

/** What a cell means: a unit, none, or one of several that it does not tell apart. */
export type FoundUnit =
  | { readonly is: 'one'; readonly id: string }
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly candidates: readonly string[] };

/** Units by name, both ways: how a sheet writes them, and which one it means. */
export class UnitBook {
  private readonly byId: ReadonlyMap<string, NamedUnit>;
  private readonly byName = new Map<string, Set<NamedUnit>>();
  private readonly scopes: readonly string[];

  /**
   * @param scopes paths under which the author may write: of several units of a name, the one within them is meant
   */
  constructor(units: readonly NamedUnit[], scopes: readonly string[]) {
    this.byId = new Map(units.map((one) => [one.id, one]));
    this.scopes = scopes;
    for (const unit of units) {
      for (const name of [unit.name, ...unit.others]) this.add(unit, name);
    }
  }

  /** The unit as it is written: from the township down, `金积镇/塔湾村`; the district itself by its name. */
  write(id: string): string {
    const names: string[] = [];
    for (let unit = this.byId.get(id); unit; unit = this.byId.get(unit.parent ?? '')) {
      if (unit.parent !== null || names.length === 0) names.unshift(unit.name);
    }
    return names.length === 0 ? id : names.join('/');
  }

  /** Which unit is meant: by its name, or by its path with any separator, or none. */
  find(written: string): FoundUnit {
    const found = [...(this.byName.get(plain(written)) ?? [])];
    const within = found.filter(({ path }) => this.scopes.some((scope) => path.startsWith(scope)));
    const [only, ...others] = within.length > 0 ? within : found;
    if (!only) return { is: 'none' };
    if (others.length === 0) return { is: 'one', id: only.id };
    return { is: 'several', candidates: [only, ...others].map((one) => this.write(one.id)) };
  }

  /** Every unit that the author may write to, as it is written, in the order of the tree. */
  writable(): readonly string[] {
    return [...this.byId.values()]
      .filter(({ path }) => this.scopes.some((scope) => path.startsWith(scope)))
      .map(({ id }) => this.write(id));
  }

  /** The one unit that can be meant where a sheet names none: of somebody who writes in a single unit. */
  get only(): string | null {
    const [first, ...others] = [...this.byId.values()].filter(({ path }) =>
      this.scopes.some((scope) => path.startsWith(scope)),
    );
    return first && others.length === 0 ? first.id : null;
  }

  /** By its own name, and with those of the units above it before it, one after the other. */
  private add(unit: NamedUnit, name: string): void {
    let written = name;
    for (let above: NamedUnit | undefined = unit; above; above = this.byId.get(above.parent ?? '')) {
      if (above !== unit) written = above.name + written;
      const key = plain(written);
      const known = this.byName.get(key) ?? new Set();
      this.byName.set(key, known.add(unit));
    }
  }
}

function plain(written: string): string {
  return folded(written).replace(/[\s/\\>·、,，.。—-]/g, '');
}
