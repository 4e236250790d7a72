import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Indicator } from '@yicun/kernel/indicator';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { House } from '@yicun/server/wire';
import type { FigureSent } from '@yicun/server/wireFigures';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { useUnits } from '../../source/units.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Comparison } from './Comparison.tsx';
import { Formula } from './Formula.tsx';
import { Frozen } from './Frozen.tsx';
import { isNoData, judged } from './judged.ts';
import { Openings } from './Openings.tsx';
import { figuresQuery } from './queries.ts';
import { Trend } from './Trend.tsx';
import { sumsText } from './text.ts';
import './figures.css';

/** One figure of one place: what it is, how it is computed, and every record behind it. */
export function FigurePage(): ReactNode {
  const { indicator } = useParams({ from: '/figures/$indicator' });
  const { unit } = useSearch({ from: '/figures/$indicator' });
  const house = useQuery(houseQuery);
  const figures = useQuery(figuresQuery({ names: [indicator], unit, trend: true }));
  return (
    <Loaded query={house}>
      {(declared) => (
        <Loaded query={figures}>
          {([sent]) => {
            const it = indicatorsOf(declared).find(({ name }) => name === indicator);
            return it === undefined || sent === undefined ? <Absent /> : <One it={it} house={declared} sent={sent} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Absent(): ReactNode {
  const words = useWords(figureWords);
  return (
    <Page title={words.figures}>
      <Notice tone="empty" title={words.absent}>
        {words.absentHelp}
      </Notice>
    </Page>
  );
}

function One({ it, house, sent }: { it: Indicator; house: House; sent: FigureSent }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const { unit } = useSearch({ from: '/figures/$indicator' });
  const { byId } = useUnits();
  const place = (unit === undefined ? undefined : byId.get(unit)) ?? null;
  const [task] = it.tasks;
  return (
    <Page
      title={it.label[language]}
      aside={place?.name ?? words.district}
      actions={
        <Link to="/figures" search={task === undefined ? {} : { task }}>
          {words.toTable}
        </Link>
      }
    >
      <div className="figure-page">
        <div className="figure-main">
          <Value it={it} sent={sent} />
          <Openings it={it} house={house} place={place} />
          {it.as === 'share' && <Frozen it={it} sent={sent} house={house} />}
          <Comparison it={it} sent={sent} />
          <Trend it={it} sent={sent} />
        </div>
        <div className="figure-aside">
          <Formula it={it} house={house} sent={sent} />
        </div>
      </div>
    </Page>
  );
}

function Value({ it, sent }: { it: Indicator; sent: FigureSent }): ReactNode {
  const words = useWords(figureWords);
  const { unit } = useSearch({ from: '/figures/$indicator' });
  const navigate = useNavigate();
  const isNone = isNoData(it.as, sent);
  const sums = judged(sent);
  const base = sent.frozen.at(-1);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="figure-value">{isNone ? words.noData : sumsText(it, sums, words.noData)}</h2>
        <UnitSelect
          aria-label={words.place}
          placeholder={words.district}
          allowClear
          className="figure-place"
          among={({ kind }) => ['township', 'village', 'community', 'park', 'farm'].includes(kind)}
          value={unit ?? null}
          onChange={(next: string | undefined) =>
            navigate({ to: '.', search: next === undefined ? {} : { unit: next } })
          }
        />
      </div>
      {isNone && <p className="quiet">{words.noDataHelp}</p>}
      {it.as === 'share' && (
        <p className="figure-parts">
          <span>
            {words.numerator} <strong>{figure(sent.n)}</strong>
          </span>
          <span>
            {words.denominator} <strong>{figure(sums.total)}</strong>
          </span>
          <span className="quiet">
            {words.records} {figure(sent.records)}
          </span>
        </p>
      )}
      {it.as === 'share' && !isNone && sums.n > sums.total && (
        <p className="figure-note">{words.beyondWhole(figure(sums.n), figure(sums.total))}</p>
      )}
      {base !== undefined && (
        <p className="quiet">
          {words.byFrozen(base.on)} · {words.byLive(sumsText(it, sent, words.noData))}
        </p>
      )}
      {!sent.used && sent.records > 0 && <p className="quiet">{words.notUsed}</p>}
      {sent.recounting && <p className="figure-note">{words.recounting}</p>}
      {sent.upTo !== null && <p className="quiet">{words.upTo(sent.upTo)}</p>}
    </section>
  );
}
