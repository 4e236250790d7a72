import { useQueryClient } from '@tanstack/react-query';
import type { Question } from '@yicun/reader/draft';
import { App, Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { ask } from '../../../source/remote.ts';
import { common } from '../../../words/common.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { draftsQuery } from '../drafts.ts';
import { useReviewing } from './reviewing.ts';
import type { Kept } from './useReview.ts';

/** Makes the programme: says what will be made, and what stands in the way. */
export function CreateButton(it: {
  kept: Kept;
  open: readonly Question[];
  onAsked: () => void;
  onMade: (programme: string) => void;
}): ReactNode {
  const { kept, open, onAsked, onMade } = it;
  const words = useWords(reviewWords);
  const names = useWords(common);
  const language = useLanguage();
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const { draft, file, review } = useReviewing();
  const [busy, setBusy] = useState(false);
  const count = (list: 'targets' | 'milestones' | 'measures' | 'objects') =>
    draft.tasks.reduce((sum, task) => sum + task[list].length, 0);
  const create = async (asNew: boolean) => {
    setBusy(true);
    const isKept = await kept.flush();
    const answer = isKept
      ? await ask<{ programme: string }>('POST', `/api/drafts/${file.id}/create`, { version: kept.version(), asNew })
      : null;
    setBusy(false);
    if (answer === null) message.warning(words.saveFirst);
    else if (!answer.ok) message.error(answer.trouble[language]);
    else {
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      onMade(answer.value.programme);
    }
  };
  const confirm = () => {
    // What is chosen in the dialog; it starts with what a table of the same name most likely is.
    let asNew = file.previous === null;
    modal.confirm({
      title: file.previous === null ? words.createTitle(draft.title) : words.updateTitle(file.previous.title),
      content: (
        <div className="create-content">
          <p>
            {words.willCreate({
              tasks: draft.tasks.length,
              targets: count('targets'),
              milestones: count('milestones'),
              measures: count('measures'),
              objects: count('objects'),
              units: draft.units.length,
            })}
          </p>
          <p className="quiet">{words.openingSummary(review.opening.day, review.opening.done.length)}</p>
          {file.previous !== null && (
            <Radio.Group
              className="create-choice"
              defaultValue={false}
              onChange={(event) => {
                asNew = event.target.value === true;
              }}
              options={[
                { value: false, label: words.asLater(file.previous.title) },
                { value: true, label: words.asNew },
              ]}
            />
          )}
          {file.previous !== null && <p className="quiet">{words.laterEditionHelp}</p>}
        </div>
      ),
      okText: file.previous === null ? words.create : words.update,
      cancelText: names.cancel,
      onOk: () => create(asNew),
    });
  };
  const isOpen = open.length > 0;
  return (
    <Button type="primary" loading={busy} onClick={isOpen ? onAsked : confirm}>
      {isOpen ? words.answerFirst(open.length) : file.previous === null ? words.create : words.update}
    </Button>
  );
}
