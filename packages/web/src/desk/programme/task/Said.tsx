import type { Row } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { FieldShow } from '../../../widgets/widgets.tsx';
import { useLanguage } from '../../../words/language.ts';
import { useOpened } from '../opened.ts';

/** What a record says in these fields of its register, each under its label; fields that are empty are not shown. */
export function Said({ of, register, fields }: { of: Row; register: string; fields: readonly string[] }): ReactNode {
  const language = useLanguage();
  const { house } = useOpened();
  const said = fields.flatMap((name) => {
    const value = of.data[name];
    const field = house.registers[register]?.fields[name];
    return field && value !== undefined && value !== null ? [{ field, value }] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className="entry-said">
      {said.map(({ field, value }) => (
        <div key={field.name}>
          <dt>{field.label[language]}</dt>
          <dd>
            <FieldShow field={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
