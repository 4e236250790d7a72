import type { Question } from '@yicun/reader/draft';
import { textOf } from '@yicun/reader/source';
import type { AnswerGiven } from '@yicun/server/wire';
import { Input, Radio } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { answerSentence, questionSentence } from './labels.ts';
import { answered } from './review.ts';
import { useReviewing } from './reviewing.ts';
import { usePanelKeys } from './usePanelKeys.ts';

/** What the document leaves open: each with its words, the answers that are offered, or a reason to set it aside. */
export function QuestionsPanel({ open }: { open: readonly Question[] }): ReactNode {
  const words = useWords(reviewWords);
  const { reading: read } = useReviewing();
  const panel = useRef<HTMLDivElement>(null);
  usePanelKeys(panel);
  if (read.questions.length === 0) {
    return (
      <div className="panel-body">
        <Notice tone="empty" title={words.noQuestions}>
          {words.noQuestionsHelp}
        </Notice>
      </div>
    );
  }
  return (
    <div className="panel-body" ref={panel}>
      <p className="quiet">{open.length === 0 ? words.allAnswered : words.openHelp(open.length)}</p>
      <ol className="questions">
        {read.questions.map((question) => (
          <Asked key={question.id} question={question} isOpen={open.includes(question)} />
        ))}
      </ol>
    </div>
  );
}

function Asked({ question, isOpen }: { question: Question; isOpen: boolean }): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const { source, review, edit, locked } = useReviewing();
  const given = review.answers[question.id];
  const [aside, setAside] = useState(given !== undefined && 'aside' in given);
  const quotes = question.spans.map((span) => textOf(source, span));
  const sentence = questionSentence(labels, question, quotes.join(' … '));
  const answer = (next: AnswerGiven | null) => edit((now) => answered(now, question.id, next));
  const chosen = given !== undefined && 'answer' in given ? given.answer : aside ? 'aside' : null;
  const choose = (value: number | 'aside') => {
    setAside(value === 'aside');
    answer(value === 'aside' ? null : { answer: value });
  };
  return (
    <li className="row question" data-thing={question.id} tabIndex={-1} data-open={isOpen || undefined}>
      <p className="question-sentence">
        <span className={`row-mark ${isOpen ? 'row-asked' : 'row-answered'}`}>
          {isOpen ? words.isOpen : aside ? words.isAside : words.isAnswered}
        </span>{' '}
        {sentence}
      </p>
      <Quotes quotes={quotes.filter((quote) => !sentence.includes(quote))} />
      <Radio.Group
        className="question-answers"
        aria-label={sentence}
        disabled={locked}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {question.answers.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place.
          <Radio key={place} value={place}>
            {answerSentence(labels, one, place)}
            {place === 0 && question.answers.length > 1 && <span className="quiet"> {words.best}</span>}
          </Radio>
        ))}
        <Radio value="aside">{words.setAside}</Radio>
      </Radio.Group>
      {aside && <Aside question={question} given={given} onGive={answer} />}
    </li>
  );
}

/** Why it is set aside; it stays open until there is a reason. */
function Aside({
  question,
  given,
  onGive,
}: {
  question: Question;
  given: AnswerGiven | undefined;
  onGive: (given: AnswerGiven | null) => void;
}): ReactNode {
  const words = useWords(reviewWords);
  const { locked } = useReviewing();
  const kept = given !== undefined && 'aside' in given ? given.aside : '';
  const [reason, setReason] = useState(kept);
  const give = () => reason.trim() !== kept && onGive(reason.trim() === '' ? null : { aside: reason.trim() });
  return (
    <Input.TextArea
      className="question-reason"
      aria-label={words.reason}
      placeholder={words.reasonHint}
      autoSize={{ minRows: 1, maxRows: 4 }}
      autoFocus={kept === '' && question.id !== ''}
      disabled={locked}
      value={reason}
      onChange={(event) => setReason(event.target.value)}
      onBlur={give}
    />
  );
}

/** The words in question; long cells are cut, the source has them whole. */
function Quotes({ quotes }: { quotes: readonly string[] }): ReactNode {
  const distinct = [...new Set(quotes)].filter((quote) => quote.trim() !== '');
  if (distinct.length === 0) return null;
  return (
    <p className="question-quotes">
      {distinct.slice(0, 4).map((quote) => (
        <q key={quote}>{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</q>
      ))}
    </p>
  );
}
