import { factorOf, figuresIn } from '@yicun/packs/programme/binding';
import { textOf } from '@yicun/packs/programme/row';
import type { RecordRow } from '@yicun/server/wire';
import { Button, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { common } from '../../../words/common.ts';
import { figures as figureWords } from '../../../words/figures.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { useSave } from '../../records/useSave.ts';
import { useOpened } from '../opened.ts';

/** Which figure a target is: those of its task that are measured alike, then all others that are. */
export function BindForm({ row, close }: { row: RecordRow; close: () => void }): ReactNode {
  const words = useWords(figureWords);
  const { save: saveWord, cancel } = useWords(common);
  const language = useLanguage();
  const { house, record } = useOpened();
  const { busy, save } = useSave();
  const [name, setName] = useState(textOf(row, 'indicator'));
  const [trouble, setTrouble] = useState<string | null>(null);
  const task = textOf(record(String(row.data.task)) ?? row, 'number') ?? '';
  const fitting = figuresIn(house).filter((one) => factorOf(one, textOf(row, 'measuredIn')) !== null);
  const option = (one: (typeof fitting)[number]) => ({
    value: one.name,
    label: 'why' in one ? `${one.label[language]} · ${words.typedBy}` : one.label[language],
  });
  const options = [
    { label: task, options: fitting.filter(({ tasks }) => tasks.includes(task)).map(option) },
    { label: '…', options: fitting.filter(({ tasks }) => !tasks.includes(task)).map(option) },
  ];
  const send = async () => {
    const edit = { register: row.register, record: row.id, base: row.seq, set: { indicator: name } };
    const complaint = await save(edit, words.bound);
    if (complaint === null) close();
    else setTrouble(complaint[language]);
  };
  return (
    <Modal open title={words.bind} footer={null} onCancel={close} width={520}>
      <div className="bind-form">
        <p>{row.title}</p>
        <Select<string>
          aria-label={words.bind}
          placeholder={words.notBound}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={name}
          options={options}
          onChange={(next: string | undefined) => setName(next ?? null)}
        />
        <p className="quiet">{words.bindHelp}</p>
        {trouble !== null && (
          <p className="refused" role="alert">
            {trouble}
          </p>
        )}
        <div className="record-buttons">
          <Button type="primary" loading={busy} onClick={send}>
            {saveWord}
          </Button>
          <Button onClick={close}>{cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}
