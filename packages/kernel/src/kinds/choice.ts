import { folded, shielded, unshielded } from '../cell.ts';
import { type Kind, onlyOptions, quoted, use } from '../kind.ts';
import type { Fault } from '../misdeclared.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { isSaid, type Words } from '../words.ts';

export interface ChoiceOptions {
  /** What can be chosen, in the order it is offered: stored name → label. */
  readonly options: Readonly<Record<string, Words>>;
}

/** One of a declared list. Stored by its name; people and spreadsheets see the label. */
export const choiceKind: Kind<ChoiceOptions> = {
  name: 'choice',
  label: { zh: '单选', en: 'Choice' },
  comparison: 'text',
  checkOptions: checkChoices,
  parse(input, { options }) {
    const known = typeof input === 'string' && Object.hasOwn(options, input);
    return known ? ok(input) : no(refusal('value.option', { value: quoted(input) }));
  },
  // A name whose option was retired since is shown as it is rather than as nothing.
  show: (value, { options }, language) => options[String(value)]?.[language] ?? String(value),
  toCell: (value, options) => shielded(choiceKind.show(value, options, 'zh')),
  fromCell: (cell, it) => choiceKind.parse(optionNamed(unshielded(String(cell)), it) ?? cell, it),
  schema: ({ options }) => ({ type: 'string', enum: Object.keys(options) }),
};

export const choice = use(choiceKind);

/** The option that a person means by its name or by its label in either language. */
export function optionNamed(written: string, { options }: ChoiceOptions): string | undefined {
  const word = folded(written);
  return Object.keys(options).find((name) => {
    return [name, options[name]?.zh, options[name]?.en].some((one) => one !== undefined && folded(one) === word);
  });
}

/** What is wrong with a list of options, or null. */
export function checkChoices(it: ChoiceOptions): Fault | null {
  const labels = new Set<string>();
  for (const [name, label] of Object.entries(it.options ?? {})) {
    // Whole numbers would be offered before all others, whatever order they were written in.
    if (!/^\S{1,40}$/u.test(name) || /^\d+$/.test(name)) return `"${name}" cannot be the name of an option.`;
    if (!isSaid(label)) return `the option "${name}" needs a label in Chinese and in English.`;
    if (labels.has(folded(label.zh))) {
      return {
        zh: `有两个选项都叫“${label.zh}”。请给其中一个改名，或删去一个。`,
        en: `two options are labelled "${label.zh}". Rename one of them or take it away.`,
      };
    }
    labels.add(folded(label.zh));
  }
  return labels.size === 0 ? 'there is nothing to choose from.' : onlyOptions(it, 'options');
}
