import { useRouter } from '@tanstack/react-router';
import type { ProgrammeDraft } from '@yicun/reader/draft';
import type { Source } from '@yicun/reader/source';
import type { DraftFile } from '@yicun/server/wire';
import { Button, Segmented } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { common } from '../../../words/common.ts';
import { useWords } from '../../../words/language.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import { CreateButton } from './CreateButton.tsx';
import { ChoiceContext, choice as newChoice, nextOf } from './choice.ts';
import { FiguresPanel } from './FiguresPanel.tsx';
import { useFollowing, useUndoKeys } from './following.ts';
import { OpeningPanel } from './OpeningPanel.tsx';
import { type Panel, Panels } from './Panels.tsx';
import { type PanelName, panelOf } from './panels.ts';
import { pastOf } from './past.ts';
import { QuestionsPanel } from './QuestionsPanel.tsx';
import { openQuestions, reviewed } from './review.ts';
import { ReviewContext, type Reviewing } from './reviewing.ts';
import { MovedNotice, RecoveredNotice, SaveState } from './SaveState.tsx';
import { SourcePane } from './SourcePane.tsx';
import type { Sifting } from './sift.ts';
import { removedThings, standings } from './standing.ts';
import { TasksPanel } from './TasksPanel.tsx';
import { thingsOf } from './things.ts';
import { UnitsPanel } from './UnitsPanel.tsx';
import { useReview } from './useReview.ts';

/** Source and draft side by side (from 900 px; below, one at a time), and all that can be done with them. */
export function ReviewDesk({
  file,
  source,
  reading,
}: {
  file: DraftFile;
  source: Source;
  reading: ProgrammeDraft;
}): ReactNode {
  const words = useWords(reviewWords);
  const names = useWords(common);
  const router = useRouter();
  const kept = useReview(file);
  const { review, edit, undo, redo } = kept;
  const [choice] = useState(newChoice);
  const [panel, setPanel] = useState<PanelName>('tasks');
  const [side, setSide] = useState<'source' | 'draft'>('draft');
  const [sifting, setSifting] = useState<Sifting>({ sieve: 'all', search: '' });
  const [isRecovered, setRecovered] = useState(true);
  const draftSide = useRef<HTMLElement>(null);
  const locked = file.state !== 'open';

  const draft = useMemo(() => reviewed(reading, review), [reading, review]);
  const open = useMemo(() => openQuestions(reading, review.answers), [reading, review.answers]);
  const reviewing = useMemo((): Reviewing => {
    const read = thingsOf(reading);
    const things = thingsOf(draft);
    const changes = standings(read, things);
    return {
      file,
      source,
      reading,
      draft,
      review,
      things,
      changes,
      removed: removedThings(read, things),
      locked,
      edit,
    };
  }, [file, source, reading, draft, review, locked, edit]);

  /** Words of the source were clicked: the panel that is open goes first, then the one the narrowest thing stands in. */
  const pick = useCallback(
    (things: readonly string[]) => {
      const here = things.filter((thing) => panelOf(thing) === panel);
      const [first = null] = things;
      const candidates = here.length > 0 ? here : first === null ? [] : [first];
      const next = nextOf(candidates, choice.get().thing);
      if (next === null) return;
      if (here.length === 0) setPanel(panelOf(next));
      setSifting((now) => (now.sieve === 'all' && now.search === '' ? now : { sieve: 'all', search: '' }));
      choice.choose(next, 'source');
    },
    [choice, panel],
  );
  const showForm = useCallback(() => {
    setPanel('tasks');
    setSide('draft');
    setSifting({ sieve: 'all', search: '' });
  }, []);
  useFollowing(draftSide, choice, showForm);
  useUndoKeys(undo, redo);
  // Where one side at a time fits on the screen, what is chosen is looked for anew when the other one comes up.
  useEffect(() => {
    const { thing, editing } = choice.get();
    if (thing !== null && !editing) choice.choose(thing, side === 'source' ? 'draft' : 'source');
  }, [choice, side]);

  const past = useMemo(() => pastOf(draft, review.opening.day), [draft, review.opening.day]);
  const panels: Panel[] = [
    {
      name: 'tasks',
      label: words.panels.tasks,
      count: draft.tasks.length,
      body: <TasksPanel open={open} sifting={sifting} onSift={setSifting} />,
    },
    {
      name: 'questions',
      label: words.panels.questions,
      count: open.length,
      isAsking: open.length > 0,
      body: <QuestionsPanel open={open} />,
    },
    { name: 'units', label: words.panels.units, count: draft.units.length, body: <UnitsPanel /> },
    { name: 'figures', label: words.panels.figures, count: null, body: <FiguresPanel /> },
    { name: 'opening', label: words.panels.opening, count: past.length, body: <OpeningPanel /> },
  ];
  if (file.previous !== null) {
    const body = <ComparisonPanel previous={file.previous} />;
    panels.push({ name: 'comparison', label: words.panels.comparison, count: null, body });
  }
  return (
    <ReviewContext value={reviewing}>
      <ChoiceContext value={choice}>
        <div className="review" data-side={side}>
          <title>{`${draft.title} · ${names.yicun}`}</title>
          <header className="review-head">
            <div className="review-title">
              <h1>{draft.title || file.name}</h1>
              {!locked && <SaveState kept={kept} changedAt={file.changedAt} />}
              <span className="quiet review-file">{file.name}</span>
            </div>
            <div className="review-acts">
              {!locked && (
                <>
                  <Button disabled={!kept.canUndo} onClick={undo}>
                    {words.undo}
                  </Button>
                  <Button disabled={!kept.canRedo} onClick={redo}>
                    {words.redo}
                  </Button>
                </>
              )}
              <Button className="review-print" onClick={() => print()}>
                {words.print}
              </Button>
              {!locked && (
                <CreateButton
                  kept={kept}
                  open={open}
                  onAsked={() => {
                    setPanel('questions');
                    setSide('draft');
                  }}
                  onMade={(programme) => router.history.push(`/programmes/${programme}/tasks`)}
                />
              )}
            </div>
          </header>
          {locked && (
            <p className="review-notice">
              {words.isCreated}{' '}
              {file.programme !== null && <a href={`/programmes/${file.programme}/tasks`}>{words.toProgramme}</a>}
            </p>
          )}
          <MovedNotice kept={kept} />
          {isRecovered && <RecoveredNotice kept={kept} onClose={() => setRecovered(false)} />}
          <Segmented
            className="review-sides"
            block
            value={side}
            onChange={setSide}
            options={[
              { value: 'draft', label: words.draft },
              { value: 'source', label: words.source },
            ]}
          />
          <SourcePane source={source} draft={draft} locked={locked} onPick={pick} />
          <section className="draft" aria-label={words.draft} ref={draftSide}>
            <Panels label={words.draft} panels={panels} chosen={panel} onChoose={setPanel} />
          </section>
          <ChosenBar side={side} onSide={setSide} />
        </div>
      </ChoiceContext>
    </ReviewContext>
  );
}
