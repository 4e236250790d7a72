import { Link } from '@tanstack/react-router';
import type { Indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import type { BoardTarget } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { figures as figureWords } from '../../../words/figures.ts';
import { figure } from '../../../words/format.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { isNoData, judged } from '../../figures/judged.ts';
import { TrendLine } from '../../figures/Trend.tsx';
import { sumsText } from '../../figures/text.ts';
import { valueText } from '../figures.ts';
import { useOpened } from '../opened.ts';
import { useBound } from './useBound.ts';

/** What a target's figure is computed from, and the way to its records; or why it can only be typed. */
export function Counted({ one }: { one: BoardTarget }): ReactNode {
  const bound = useBound(textOf(one.target, 'indicator'));
  if (bound === null) return null;
  return 'why' in bound ? <OnlyTyped it={bound} /> : <FromLedgers it={bound} one={one} />;
}

function OnlyTyped({ it }: { it: TypedFigure }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  return (
    <p className="counted quiet">
      <span className="tag">{words.typedBy}</span> {it.why[language]}
    </p>
  );
}

function FromLedgers({ it, one }: { it: Indicator; one: BoardTarget }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const { file } = useOpened();
  const sent = file.figures.find(({ indicator }) => indicator === it.name);
  const { target, current, typed } = one;
  const computed = current?.computed ?? null;
  const isNone = sent === undefined || isNoData(it.as, sent);
  const base = sent?.frozen.at(-1);
  return (
    <div className="counted">
      <p>
        <Link to="/figures/$indicator" params={{ indicator: it.name }}>
          {it.label[language]}
        </Link>{' '}
        <strong>{isNone ? words.noData : sumsText(it, judged(sent), words.noData)}</strong>
        {!isNone && it.as === 'share' && (
          <span>
            {' '}
            = {figure(sent.n)} / {figure(judged(sent).total)}
          </span>
        )}
        {computed?.each && <span> · {words.perTownship(computed.each.reached, computed.each.of)}</span>}
        {sent !== undefined && sent.trend.length > 1 && <TrendLine it={it} sent={sent} width={72} height={18} />}
      </p>
      {it.caliber !== null && <p className="quiet">{it.caliber[language]}</p>}
      {sent !== undefined && base !== undefined && (
        <p className="quiet">
          {words.byFrozen(base.on)} · {words.byLive(sumsText(it, sent, words.noData))}
        </p>
      )}
      {sent !== undefined && !sent.used && sent.records > 0 && <p className="quiet">{words.notUsed}</p>}
      {sent?.recounting === true && <p className="quiet">{words.recounting}</p>}
      {sent !== undefined && !sent.whole && <p className="quiet">{words.inReach}</p>}
      {computed !== null && typed !== null && (
        <p className="quiet">{words.typedValue(valueText(typed.value, target), typed.on)}</p>
      )}
    </div>
  );
}
