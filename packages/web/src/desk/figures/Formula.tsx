import type { Filter } from '@yicun/kernel/filter';
import { type Indicator, over } from '@yicun/kernel/indicator';
import type { House } from '@yicun/server/wire';
import type { FigureSent } from '@yicun/server/wireFigures';
import type { ReactNode } from 'react';
import { FieldShow } from '../../widgets/widgets.tsx';
import { figures as figureWords } from '../../words/figures.ts';
import { moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { SaidFilter } from '../registers/Said.tsx';
import { fieldOf } from '../settings/values.ts';
import { isEverything } from './counted.ts';

/** How a figure is computed, in words: what counts above and below, by which settings, in which version. */
export function Formula({ it, house, sent }: { it: Indicator; house: House; sent: FigureSent | null }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const settings = Object.values(house.settings).filter(({ name }) =>
    house.touched[name]?.indicators.includes(it.name),
  );
  const base = it.outOf ?? { register: it.register, where: it.of, sum: it.sum };
  return (
    <section className="panel">
      <h2>{words.caliber}</h2>
      {it.caliber !== null && <p>{it.caliber[language]}</p>}
      <dl className="facts">
        <div>
          <dt>{it.as === 'share' ? words.numerator : words.formula}</dt>
          <dd>
            <SaidPart house={house} by={it.by} register={it.register} where={over(it)} sum={it.sum} />
          </dd>
        </div>
        {it.as === 'share' && (
          <div>
            <dt>{words.denominator}</dt>
            <dd>
              <SaidPart house={house} by={it.by} {...base} />
            </dd>
          </div>
        )}
        {settings.length > 0 && (
          <div>
            <dt>{words.settings}</dt>
            <dd className="figure-settings">
              {settings.map((one) => (
                <span key={one.name}>
                  {one.label[language]}{' '}
                  <strong>
                    <FieldShow field={fieldOf(one)} value={house.values[one.name] ?? null} />
                  </strong>
                </span>
              ))}
            </dd>
          </div>
        )}
        {sent !== null && (
          <div>
            <dt>{words.version}</dt>
            <dd>
              {sent.version.toString(36)} {sent.since !== null && words.since(moment(sent.since))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** `农村户厕 · 记录数 · 是否卫生厕所：是`. */
function SaidPart(it: {
  house: House;
  by: Indicator['by'];
  register: string;
  where: Filter;
  sum: string | null;
}): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const register = it.house.registers[it.register];
  if (register === undefined) return '—';
  const summed = it.sum === null ? undefined : register.fields[it.sum]?.label[language];
  const counted = it.by === 'unit' ? words.villagesWith : summed === undefined ? words.countOf : words.sumOf(summed);
  return (
    <>
      {register.label[language]} · {counted} ·{' '}
      {isEverything(it.where) ? words.everyRecord : <SaidFilter filter={it.where} register={register} />}
    </>
  );
}
