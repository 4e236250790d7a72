import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { changeOf, submit } from '../../../source/changes.ts';
import { figures as figureWords } from '../../../words/figures.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { useRenew } from '../../records/useSave.ts';
import { proposedFor } from '../computed.ts';
import { useOpened } from '../opened.ts';
import { useMay } from './may.ts';

/** Binds the targets of a task that are known by their words and not bound yet: those of programmes made before. */
export function BindAll({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const { house, record } = useOpened();
  const may = useMay();
  const renew = useRenew();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const open = it.targets.flatMap(({ target }) => {
    const row = record(target.id);
    const indicator = proposedFor(target, it.task, house);
    return row !== undefined && indicator !== null && may.edit(row) ? [{ row, indicator }] : [];
  });
  if (open.length === 0) return null;
  const bind = async () => {
    setBusy(true);
    const answer = await submit(
      open.map(({ row, indicator }) =>
        changeOf({ register: row.register, record: row.id, base: row.seq, set: { indicator } }),
      ),
    );
    await renew();
    setBusy(false);
    if (!answer.ok) message.error(answer.trouble[language]);
    else message.success(words.bound);
  };
  return (
    <Button size="small" loading={busy} onClick={bind}>
      {words.bindAll(open.length)}
    </Button>
  );
}
