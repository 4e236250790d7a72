import { shielded, unshielded } from '../cell.ts';
import { isNot, type Kind, use } from '../kind.ts';
import { ok } from '../result.ts';
import { type ChoiceOptions, checkChoices, choiceKind, optionNamed } from './choice.ts';

/** Several of a declared list, kept in the order of the declaration, each once. */
export const choicesKind: Kind<ChoiceOptions> = {
  name: 'choices',
  label: { zh: '多选', en: 'Choices' },
  comparison: 'set',
  checkOptions(it) {
    const wrong = checkChoices(it);
    const label = wrong === null ? Object.values(it.options).find(({ zh }) => /[；;\n]/.test(zh)) : undefined;
    if (label === undefined) return wrong;
    return {
      zh: `选项“${label.zh}”里有分号。分号在表格里用来隔开多个选项，请换成别的符号。`,
      en: `the label "${label.zh}" holds a semicolon, a separator of cells. Write it without one.`,
    };
  },
  parse(input, it) {
    if (!Array.isArray(input)) return isNot('选项的列表', 'a list of options');
    const wrong = input.map((one) => choiceKind.parse(one, it)).find((one) => !one.ok);
    return wrong ?? ok(Object.keys(it.options).filter((name) => input.includes(name)));
  },
  show(value, it, language) {
    return listOf(value)
      .map((one) => choiceKind.show(one, it, language))
      .join(language === 'zh' ? '、' : ', ');
  },
  toCell: (value, it) =>
    shielded(
      listOf(value)
        .map((one) => choiceKind.show(one, it, 'zh'))
        .join('；'),
    ),
  // Labels may hold commas themselves, so a piece is cut at commas only when it is no label as a whole.
  fromCell(cell, it) {
    const pieces = cut(unshielded(String(cell)), /[；;\n]/);
    const words = pieces.flatMap((one) => (optionNamed(one, it) === undefined ? cut(one, /[、，,]/) : [one]));
    return choicesKind.parse(
      words.map((one) => optionNamed(one, it) ?? one),
      it,
    );
  },
  schema: ({ options }) => ({
    type: 'array',
    uniqueItems: true,
    items: { type: 'string', enum: Object.keys(options) },
  }),
};

export const choices = use(choicesKind);

/** The texts of a stored list. */
export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function cut(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}
