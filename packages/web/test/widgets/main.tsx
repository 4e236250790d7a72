/** Every widget on one page, as a form has it: its label, its input, what would be stored, and why it would be refused. */

import { QueryClientProvider } from '@tanstack/react-query';
import type { Json, KindUse } from '@yicun/kernel/kind';
import { sentence } from '@yicun/kernel/refusal';
import { type Field, field } from '@yicun/kernel/register';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Look } from '../../src/desk/Look.tsx';
import { queryClient } from '../../src/source/queries.ts';
import { OfRecord } from '../../src/widgets/ofRecord.ts';
import { refusalOf } from '../../src/widgets/refusalOf.ts';
import { FieldEdit, FieldShow } from '../../src/widgets/widgets.tsx';
import { fields } from './fields.ts';
import '../../src/base.css';

function One({
  name,
  use,
  first,
  options,
}: {
  name: string;
  use: KindUse;
  first: Json;
  options: Partial<Field>;
}): ReactNode {
  const [value, setValue] = useState<Json>(first);
  const it: Field = { ...field(use, { zh: use.kind, en: use.kind }), filled: false, ...options, name };
  const why = refusalOf(it, value);
  return (
    <section id={`of-${name}`} data-held={JSON.stringify(value)}>
      <label htmlFor={name}>{name}</label>
      <FieldEdit id={name} field={it} value={value} change={setValue} />
      <output>{why === null ? <FieldShow field={it} value={value} /> : sentence(why, 'zh')}</output>
    </section>
  );
}

const page = document.getElementById('page');
if (page === null) throw new Error('no page');
createRoot(page).render(
  <Look>
    <QueryClientProvider client={queryClient}>
      <OfRecord value={{ register: 'road', id: '018f6d3a-0000-7000-8000-00000000000f' }}>
        <main className="widgets-page">
          <h1>控件</h1>
          {fields.map((one) => (
            <One key={one.name} {...one} />
          ))}
        </main>
      </OfRecord>
    </QueryClientProvider>
  </Look>,
);
