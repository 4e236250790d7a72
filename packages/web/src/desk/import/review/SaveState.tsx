import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { moment } from '../../../words/format.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { review as reviewWords } from '../../../words/review.ts';
import type { Kept } from './useReview.ts';

/** Whether what was edited is on the server; when it is not, why, and what can be done. */
export function SaveState({ kept, changedAt }: { kept: Kept; changedAt: string }): ReactNode {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { keeping } = kept;
  switch (keeping.is) {
    case 'kept': {
      const at = keeping.at === null ? changedAt : new Date(keeping.at).toISOString();
      return (
        <span className="save-state" role="status">
          {words.savedAt(moment(at).slice(11))}
        </span>
      );
    }
    case 'keeping':
      return (
        <span className="save-state" role="status">
          {words.saving}
        </span>
      );
    case 'failed':
      return (
        <span className="save-state save-failed" role="alert">
          {words.notSaved(keeping.trouble[language])}{' '}
          <Button size="small" onClick={() => void kept.flush()}>
            {words.saveNow}
          </Button>
        </span>
      );
    case 'moved':
      return <span className="save-state save-failed">{words.movedShort}</span>;
  }
}

/** Somebody else has edited the draft meanwhile: both can be kept. */
export function MovedNotice({ kept }: { kept: Kept }): ReactNode {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { message } = App.useApp();
  if (kept.keeping.is !== 'moved') return null;
  const go = async (mine: boolean) => {
    const answer = await kept.catchUp(mine);
    if (!answer.ok) message.error(answer.trouble[language]);
  };
  return (
    <div className="refused review-notice" role="alert">
      <p>{words.moved}</p>
      <p className="review-notice-buttons">
        <Button type="primary" size="small" onClick={() => go(true)}>
          {words.movedBoth}
        </Button>
        <Button size="small" onClick={() => go(false)}>
          {words.movedTheirs}
        </Button>
      </p>
    </div>
  );
}

/** Edits of an earlier visit that the server never got have been taken up again. */
export function RecoveredNotice({ kept, onClose }: { kept: Kept; onClose: () => void }): ReactNode {
  const words = useWords(reviewWords);
  const { recovered } = kept;
  if (recovered === null) return null;
  const giveUp = () => {
    onClose();
    kept.giveUp();
  };
  return (
    <div className="review-notice" role="status">
      <p>{words.recovered(moment(new Date(recovered.at).toISOString()))}</p>
      <p className="review-notice-buttons">
        <Button type="primary" size="small" onClick={onClose}>
          {words.keepThem}
        </Button>
        <Button size="small" onClick={giveUp}>
          {words.giveThemUp}
        </Button>
      </p>
    </div>
  );
}
