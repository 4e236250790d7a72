import { type Indicator, indicator } from '@yicun/kernel/indicator';
import { isKindName } from '@yicun/kernel/kinds';
import { countByStage, type House } from '@yicun/kernel/pack';
import { type Declaration, type FieldDeclaration, field, type Register, register } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { ledger, personal, sensitive } from '../ledger.ts';
import { type OwnDeclaration, type OwnField, Wrong } from './ownDeclaration.ts';

/** What comes of a declaration: the register as it then is, and what it counts beside its count by stage. */
export interface Declared {
  readonly register: Register;
  readonly indicators: readonly Indicator[];
  /** The theme a register of the district's own stands under; null for one that is only added to. */
  readonly theme: string | null;
}

/** Registers of the district's own, and fields and indicators it adds, are called so; what packs declare never is. */
export const ownName = /^x[A-Z0-9][A-Za-z0-9]{0,38}$/;

/** The theme of registers that name none. */
export const ownTheme = 'own';

/**
 * Makes the register of a declaration, by the same rules as one of a pack.
 *
 * @param name of the register: one of the house, which is added to, or one of the district's own
 * @throws what {@link complaintOf} understands
 */
export function declare(base: House, name: string, own: OwnDeclaration): Declared {
  const there = Object.hasOwn(base.registers, name) ? base.registers[name] : undefined;
  return there ? added(base, there, own) : made(base, name, own);
}

function added(base: House, there: Register, own: OwnDeclaration): Declared {
  const theme = base.packs.find(({ registers }) => registers.includes(there.name));
  if (theme?.fixed) {
    throw new Wrong(
      `“${there.label.zh}”由程序使用，不能添加字段。请新建一个台账。`,
      `"${there.label.en}" is used by the program and takes no fields. Make a register of your own.`,
    );
  }
  for (const part of ['label', 'theme', 'title', 'day', 'place', 'list'] as const) {
    if (own[part] !== null)
      throw new Wrong(`给已有台账添加字段时，不能改“${part}”。`, `Fields may be added; "${part}" stays as it is.`);
  }
  if (Object.keys(own.stages).length > 0) {
    throw new Wrong('已有台账的阶段不能改。', 'The stages of a register that is there stay as they are.');
  }
  const groups = Object.keys(own.groups).filter((one) => Object.hasOwn(there.groups, one));
  if (groups[0] !== undefined)
    throw new Wrong(`分组“${groups[0]}”已有。`, `The group "${groups[0]}" is there already.`);
  const fields = { ...there.fields, ...ownFields(own) };
  const built = register({ ...declarationOf(there), fields, groups: { ...there.groups, ...own.groups } });
  return { register: built, indicators: ownIndicators(built, own), theme: null };
}

function made(base: House, name: string, own: OwnDeclaration): Declared {
  if (!ownName.test(name)) throw misnamed(name);
  if (own.label === null) throw new Wrong('台账还没有名称。请填写。', 'The register has no name. Enter one.', 'label');
  const theme = own.theme ?? ownTheme;
  if (theme !== ownTheme && !base.packs.some((one) => one.name === theme && !one.fixed)) {
    throw new Wrong(`没有“${theme}”这个主题。请另选一个。`, `No theme is called "${theme}". Choose another.`, 'theme');
  }
  const { title, day, place, label } = own;
  const fields = ownFields(own);
  if (title !== null && fields[title]?.retired) {
    const { zh, en } = fields[title].label;
    throw new Wrong(
      `“${zh}”用来命名记录，不能停用。请取消“停用”。`,
      `"${en}" names the records and cannot be taken out of use. Untick "Out of use".`,
      title,
    );
  }
  const named = title === null ? undefined : fields[title];
  const built = ledger({
    ...{ name, label, tasks: own.tasks, core: true, groups: own.groups, stages: own.stages },
    fields: { ...fields, ...(title !== null && named ? { [title]: { ...named, required: true } } : {}) },
    ...(title === null ? {} : { title }),
    ...(day === null ? {} : { day }),
    ...(place === null ? {} : { place }),
    ...(own.list === null ? {} : { list: own.list }),
  });
  const total = { zh: `${label.zh}数`, en: `${label.en}: number` };
  const count = indicator(built, { name: `${name}.total`, label: total, as: 'amount', better: null });
  return { register: built, indicators: [countByStage(built), count, ...ownIndicators(built, own)], theme };
}

function ownFields({ fields }: OwnDeclaration): Record<string, FieldDeclaration> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, one]): [string, FieldDeclaration] => {
      if (!ownName.test(name)) throw misnamed(name);
      return [name, ownFieldOf(one)];
    }),
  );
}

function ownFieldOf({
  kind,
  options,
  label,
  filter,
  personal: mark,
  wanted,
  group,
  retired,
}: OwnField): FieldDeclaration {
  if (!isKindName(kind)) {
    throw new Wrong(
      `“${label.zh}”的类型“${kind}”不存在。请另选一种。`,
      `"${label.en}" is of the kind "${kind}", which there is not. Choose another.`,
    );
  }
  const seen = mark === null ? {} : mark === 'P' ? personal : sensitive;
  // Nothing that is out of use is asked for.
  return field({ kind, options }, label, { filter, wanted: retired ? null : wanted, group, retired, ...seen });
}

function ownIndicators(built: Register, { indicators }: OwnDeclaration): readonly Indicator[] {
  return indicators.map(({ name, label, of, where, sum, by, unit }) => {
    if (!ownName.test(name)) throw misnamed(name);
    const more = { ...(where === null ? {} : { where }), ...(sum === null ? {} : { sum }) };
    return indicator(built, { name: `${built.name}.${name}`, label, of, by, unit, ...more });
  });
}

function misnamed(name: string): Wrong {
  return new Wrong(
    `“${name}”不能作名称：自定义的名称以 x 开头，后接大写字母或数字。`,
    `"${name}" cannot be a name: what a district declares is called x and a capital or a digit, then letters and digits.`,
  );
}

/** A resolved register as a declaration again. */
function declarationOf({ day, place, due, ...it }: Register): Declaration {
  return {
    ...it,
    ...(day === null ? {} : { day }),
    ...(place === null ? {} : { place }),
    ...(due === null ? {} : { due }),
  };
}

/** The label of the theme of the district's own. */
export const ownThemeLabel: Words = { zh: '自定义台账', en: "The district's own" };
