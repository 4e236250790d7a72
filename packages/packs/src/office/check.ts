import { isNamed } from '@yicun/kernel/kind';
import type { House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import { ownName } from './declared.ts';
import type { Complaint } from './ownDeclaration.ts';
import { type OwnRow, resolve } from './resolve.ts';

/**
 * What is wrong with a record of the district's own registers as it is about to become, or null: it does not hold, it
 * makes another one not hold, or it takes away what records may already have (a field is retired, never removed).
 *
 * @param rows  the living records of these registers as they are
 * @param row   the one that changes, or a new one
 * @param today day in Asia/Shanghai
 */
export function ownComplaint(base: House, rows: readonly OwnRow[], row: OwnRow, today: string): Complaint | null {
  const before = resolve(base, rows, today);
  const after = resolve(base, [...rows.filter(({ id }) => id !== row.id), row], today);
  const known = new Set(before.troubles.map(({ id }) => id));
  const trouble = after.troubles.find(({ id }) => id === row.id) ?? after.troubles.find(({ id }) => !known.has(id));
  if (trouble) return { why: trouble.why, at: trouble.id === row.id ? trouble.at : null };
  if (row.register !== 'declaration') return null;
  const name = String(row.data.ledger);
  const is = after.house.registers[name];
  const was = before.house.registers[name];
  return (is && was && lost(was, is)) ?? (is && !was ? sameLabel(before.house, is) : null);
}

/** What records were written by must not be taken from under them. */
function lost(was: Register, is: Register): Complaint | null {
  for (const { name, kind, label } of Object.values(was.fields)) {
    const now = is.fields[name];
    if (!now) {
      const zh = `字段“${label.zh}”已有数据或曾经使用，不能删除。请改为停用。`;
      const en = `The field "${label.en}" has been in use and cannot be removed. Take it out of use instead.`;
      return { why: { zh, en }, at: name };
    }
    if (now.kind !== kind) {
      const zh = `字段“${label.zh}”的类型不能改。请停用它，另加一个字段。`;
      const en = `The field "${label.en}" cannot become of another kind. Take it out of use and add another.`;
      return { why: { zh, en }, at: name };
    }
    const option = optionsOf(was, name).find((one) => !optionsOf(is, name).includes(one));
    if (option !== undefined) {
      const gone = labelOf(was, name, option);
      const zh = `“${label.zh}”的选项“${gone}”可能已有记录选过，不能删除。请把它加回来；选项可以改名、增加。`;
      const en = `The option "${gone}" of "${label.en}" may have been chosen and cannot be removed. Put it back; options may be renamed, and others added.`;
      return { why: { zh, en }, at: name };
    }
  }
  const stage = Object.values(was.stages).find(({ name }) => !Object.hasOwn(is.stages, name));
  if (stage) {
    const zh = `阶段“${stage.label.zh}”可能已有记录，不能删除。请把它加回来；阶段可以改名、增加。`;
    const en = `The stage "${stage.label.en}" may hold records and cannot be removed. Put it back; stages may be renamed, and others added.`;
    return { why: { zh, en }, at: 'stages' };
  }
  const moved = (['title', 'day', 'place'] as const).find((part) => was[part] !== is[part]);
  if (moved === undefined) return null;
  const zh = '命名、日期和位置字段发布后不能改。请改回原来的字段。';
  const en = 'The fields that name, date and place a record stay once they are published. Choose the one of before.';
  return { why: { zh, en }, at: moved };
}

function labelOf({ fields }: Register, field: string, option: string): string {
  const options = fields[field]?.options.options;
  const label = isNamed(options) ? options[option] : null;
  return isNamed(label) && typeof label.zh === 'string' ? label.zh : option;
}

function optionsOf({ fields }: Register, name: string): readonly string[] {
  const options = fields[name]?.options.options;
  return ownName.test(name) && typeof options === 'object' && options !== null ? Object.keys(options) : [];
}

function sameLabel(house: House, is: Register): Complaint | null {
  const other = Object.values(house.registers).find(({ label }) => label.zh === is.label.zh);
  if (!other) return null;
  const zh = `已有名为“${is.label.zh}”的台账。请换一个名称。`;
  const en = `A register is called "${is.label.zh}" already. Choose another name.`;
  return { why: { zh, en }, at: 'label' };
}
