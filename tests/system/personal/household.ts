/** A small house with personal fields of every sort, for the tests of masking, sealing and opening. */
import { day } from '@yicun/kernel/kinds/day';
import { idCard } from '@yicun/kernel/kinds/idCard';
import { person } from '@yicun/kernel/kinds/person';
import { phone } from '@yicun/kernel/kinds/phone';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { house } from '@yicun/kernel/pack';
import { field, register } from '@yicun/kernel/register';

const label = (en: string) => ({ zh: en, en });
const everybody = { clerk: true, officer: true, visitor: true } as const;
const personal = { personal: 'P', see: ['clerk'], open: ['officer'] } as const;
const sensitive = { personal: 'S', see: [], open: ['officer', 'clerk'] } as const;

export const household = register({
  name: 'household',
  label: label('household'),
  title: 'head',
  place: 'site',
  due: 'until',
  fields: {
    head: field(person(), label('head'), { ...personal, required: true }),
    phone: field(phone(), label('phone'), personal),
    note: field(text(), label('note'), personal),
    idCard: field(idCard(), label('card'), { ...sensitive, unique: true }),
    bankCard: field(text(), label('account'), sensitive),
    poor: field(yesNo(), label('low income'), sensitive),
    lane: field(text(), label('lane')),
    site: field(place(), label('site')),
    until: field(day(), label('until')),
  },
  stages: { open: { label: label('open'), next: ['done'] }, done: { label: label('done'), final: true } },
  may: { read: everybody, create: everybody, edit: everybody, remove: everybody },
});

export const visit = register({
  name: 'visit',
  label: label('visit'),
  title: 'about',
  fields: {
    about: field(text(), label('about')),
    household: field(ref({ register: 'household' }), label('household')),
  },
  may: { read: everybody, create: everybody, edit: everybody, remove: everybody },
});

const roles = {
  clerk: label('clerk'),
  officer: label('officer'),
  visitor: label('visitor'),
  systemAdmin: label('system'),
  securityAdmin: label('security'),
  auditAdmin: label('audit'),
};

export const householdHouse = house(
  [{ name: 'homes', label: label('homes'), version: 1, fixed: true, registers: [household, visit], indicators: [] }],
  roles,
);

/** An identity number that holds, by GB 11643-1999: the n-th of those born on one day in 利通区. */
export function cardNo(n: number): string {
  const body = `64030219600101${String(n).padStart(3, '0')}`;
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return body + '10X98765432'[sum % 11];
}
