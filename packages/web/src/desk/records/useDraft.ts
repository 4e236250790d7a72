import type { RecordState } from '@yicun/kernel/change';
import type { Json } from '@yicun/kernel/kind';
import { complaint } from '@yicun/kernel/parse';
import { sentence } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { missing } from '@yicun/kernel/stage';
import { unsaid } from '@yicun/kernel/step';
import { useState } from 'react';
import { useMe } from '../../source/me.ts';
import { refusalOf } from '../../widgets/refusalOf.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records } from '../../words/records.ts';
import { fieldsOf } from './complaints.ts';
import type { Complaint } from './useSave.ts';

export type Values = Readonly<Record<string, Json>>;

/** What a person is writing of a record: its values, and what is wrong with them. */
export interface Draft {
  readonly values: Values;
  /** Field → why the door would not take it, as a sentence. */
  readonly wrong: Readonly<Record<string, string>>;
  /** What was refused of the whole; null: nothing. */
  readonly trouble: string | null;
  readonly set: (field: string, value: Json) => void;
  /** Asks one field, when a person leaves it. */
  readonly left: (field: string) => void;
  /** Asks all of them; gives the names of those that are wrong. */
  readonly check: () => readonly string[];
  /** Only what was changed; of a new record all that is filled in. */
  readonly changed: () => Values;
  /** Puts a refusal beside the fields it is about, else above all; gives the names of those fields. */
  readonly complain: (complaint: Complaint) => readonly string[];
}

/**
 * @param asked   the fields the person sees; only these are checked
 * @param stage   the stage it goes to when it is saved: what that needs has to be filled
 * @param isNew   all that is filled in is saved, also what was offered and not changed
 */
export function useDraft(it: {
  register: Register;
  asked: readonly string[];
  before: Values;
  stage?: string;
  isNew?: boolean;
  /** The record these values would make, where the rules of the register are asked of the whole too. */
  whole?: (values: Values) => RecordState;
}): Draft {
  const { register, asked, before, stage } = it;
  const words = useWords(records);
  const language = useLanguage();
  const { today } = useMe();
  const [values, setValues] = useState<Values>(before);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);

  const complaintOf = (name: string): string | null => {
    const field = register.fields[name];
    const value = values[name] ?? null;
    // What the record has already was taken once: photos that two people added may be more than one may give at once.
    const isKept = it.isNew !== true && value !== null && isSame(value, before[name] ?? null);
    const why = field === undefined || isKept ? null : refusalOf(field, value);
    return why === null ? null : sentence(why, language);
  };
  const without = (held: Readonly<Record<string, string>>, name: string) =>
    Object.fromEntries(Object.entries(held).filter(([one]) => one !== name));
  return {
    values,
    wrong,
    trouble,
    set: (field, value) => {
      setValues((held) => ({ ...held, [field]: value }));
      setWrong((held) => (field in held ? without(held, field) : held));
    },
    left: (field) => {
      const why = complaintOf(field);
      // An empty required field is said when saving: whoever only looks is not scolded.
      const isEmptyStill = (values[field] ?? null) === null;
      setWrong((held) => (why === null || isEmptyStill ? without(held, field) : { ...held, [field]: why }));
    },
    check: () => {
      const found: Record<string, string> = {};
      for (const name of asked) {
        const why = complaintOf(name);
        if (why !== null) found[name] = why;
      }
      const still =
        stage === undefined ? [] : [...missing(register, stage, values), ...unsaid(register, stage, values)];
      for (const name of still) found[name] ??= words.needed;
      if (it.whole !== undefined && Object.keys(found).length === 0) {
        const why = complaint(register, it.whole(values), today);
        const about = why === null ? undefined : asked.find((name) => name === why.details.name);
        if (why !== null && about !== undefined) found[about] = sentence(why, language);
      }
      setWrong(found);
      setTrouble(null);
      return Object.keys(found);
    },
    changed: () => {
      const differs = ([name, value]: [string, Json]) => !isSame(value, before[name] ?? null);
      const pairs = Object.entries(values);
      return Object.fromEntries(pairs.filter((pair) => (it.isNew === true ? pair[1] !== null : differs(pair))));
    },
    complain: (complaint) => {
      const about = 'details' in complaint ? fieldsOf(complaint, register) : [];
      const here = about.filter((name) => asked.includes(name));
      if (here.length === 0) setTrouble(complaint[language]);
      else setWrong(Object.fromEntries(here.map((name) => [name, complaint[language]])));
      return here;
    },
  };
}

function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
