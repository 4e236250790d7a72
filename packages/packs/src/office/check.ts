import type { House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { ownName } from './declared.ts';
import { type OwnRow, resolve } from './resolve.ts';

/**
 * What is wrong with a record of the district's own registers as it is about to become, or null: it does not hold, it
 * makes another one not hold, or it takes away what records may already have (a field is retired, never removed).
 *
 * @param rows  the living records of these registers as they are
 * @param row   the one that changes, or a new one
 * @param today day in Asia/Shanghai
 */
export function ownComplaint(base: House, rows: readonly OwnRow[], row: OwnRow, today: string): Words | null {
  const before = resolve(base, rows, today);
  const after = resolve(base, [...rows.filter(({ id }) => id !== row.id), row], today);
  const known = new Set(before.troubles.map(({ id }) => id));
  const trouble = after.troubles.find(({ id }) => id === row.id) ?? after.troubles.find(({ id }) => !known.has(id));
  if (trouble) return trouble.why;
  if (row.register !== 'declaration') return null;
  const name = String(row.data.ledger);
  const is = after.house.registers[name];
  const was = before.house.registers[name];
  return (is && was && lost(was, is)) ?? (is && !was ? sameLabel(before.house, is) : null);
}

/** What records were written by must not be taken from under them. */
function lost(was: Register, is: Register): Words | null {
  for (const { name, kind, label } of Object.values(was.fields)) {
    const now = is.fields[name];
    if (!now) {
      return {
        zh: `字段“${label.zh}”已有数据或曾经使用，不能删除。请改为停用。`,
        en: `The field "${label.en}" has been in use and cannot be removed. Take it out of use instead.`,
      };
    }
    if (now.kind !== kind) {
      return {
        zh: `字段“${label.zh}”的类型不能改。请停用它，另加一个字段。`,
        en: `The field "${label.en}" cannot become of another kind. Take it out of use and add another.`,
      };
    }
    const option = optionsOf(was, name).find((one) => !optionsOf(is, name).includes(one));
    if (option !== undefined) {
      return {
        zh: `“${label.zh}”的选项不能删除，只能改名或增加。`,
        en: `Options of "${label.en}" cannot be removed; they may be renamed, and others added.`,
      };
    }
  }
  const stage = Object.values(was.stages).find(({ name }) => !Object.hasOwn(is.stages, name));
  if (stage) return { zh: `阶段“${stage.label.zh}”不能删除。`, en: `The stage "${stage.label.en}" cannot be removed.` };
  if (was.title !== is.title || was.day !== is.day || was.place !== is.place) {
    return {
      zh: '命名、日期和位置字段定下后不能改。',
      en: 'The fields that name, date and place a record stay once they are chosen.',
    };
  }
  return null;
}

function optionsOf({ fields }: Register, name: string): readonly string[] {
  const options = fields[name]?.options.options;
  return ownName.test(name) && typeof options === 'object' && options !== null ? Object.keys(options) : [];
}

function sameLabel(house: House, is: Register): Words | null {
  const other = Object.values(house.registers).find(({ label }) => label.zh === is.label.zh);
  return other
    ? {
        zh: `已有名为“${is.label.zh}”的台账。请换一个名称。`,
        en: `A register is called "${is.label.zh}" already. Choose another name.`,
      }
    : null;
}
