import { Select } from 'antd';
import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { useIsChosen } from './choice.ts';
import { type FigureNow, figuresNow } from './figures.ts';
import { reasonLabel } from './labels.ts';
import { useReviewing } from './reviewing.ts';
import { usePanelKeys } from './usePanelKeys.ts';

/** What a person has to look at comes first; numbering comes last. */
const order = [
  'unplaced',
  'target',
  'funding',
  'progress',
  'nonTarget',
  'milestone',
  'date',
  'mark',
] as const satisfies readonly FigureNow['role'][];

/** Every figure of the source and what became of it. */
export function FiguresPanel(): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const { draft, source } = useReviewing();
  const [role, setRole] = useState<FigureNow['role'] | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  usePanelKeys(panel);
  const figures = useMemo(() => figuresNow(draft), [draft]);
  const byRole = Map.groupBy(figures, (figure) => figure.role);
  const shown = order.filter((one) => role === null || one === role).flatMap((one) => byRole.get(one) ?? []);
  const around = ({ span }: FigureNow) => {
    const text = source.blocks[span.block] ?? '';
    return [text.slice(Math.max(0, span.start - 12), span.start), text.slice(span.end, span.end + 12)] as const;
  };
  return (
    <div className="panel-body" ref={panel}>
      <p className="quiet">{words.figuresHelp(figures.length, byRole.get('unplaced')?.length ?? 0)}</p>
      <Select
        size="small"
        className="figures-role"
        aria-label={words.filter}
        allowClear
        placeholder={words.allRoles}
        value={role}
        onChange={(next) => setRole(next ?? null)}
        popupMatchSelectWidth={false}
        options={order.map((one) => ({ value: one, label: `${labels.roles[one]} (${byRole.get(one)?.length ?? 0})` }))}
      />
      {shown.length === 0 && <Notice tone="empty" title={words.nothingFound} />}
      <ul className="figures">
        {shown.map((figure) => (
          <FigureRow key={figure.id} figure={figure} around={around(figure)} />
        ))}
      </ul>
    </div>
  );
}

const FigureRow = memo(
  function FigureRow(it: { figure: FigureNow; around: readonly [before: string, after: string] }): ReactNode {
    const { figure, around } = it;
    const labels = useWords(reading);
    const state = useIsChosen(figure.id);
    return (
      <li className="row figure-row" data-thing={figure.id} data-chosen={state ?? undefined} tabIndex={-1}>
        <span className={`figure-role role-${figure.role}`}>{labels.roles[figure.role]}</span>
        <span className="figure-words">
          <span className="quiet">{around[0]}</span>
          <b>{figure.text}</b>
          <span className="quiet">{around[1]}</span>
        </span>
        <span className="quiet">
          {figure.reason !== null && reasonLabel(labels, figure.role, figure.reason)} {figure.task}
        </span>
      </li>
    );
  },
  (before, after) => JSON.stringify(before) === JSON.stringify(after),
);
