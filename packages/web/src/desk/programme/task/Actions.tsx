import { EllipsisOutlined } from '@ant-design/icons';
import type { Row } from '@yicun/packs/programme/row';
import { Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import { figures as figureWords } from '../../../words/figures.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { records } from '../../../words/records.ts';
import { useOpened } from '../opened.ts';
import { BindForm } from './BindForm.tsx';
import { EditForm } from './EditForm.tsx';
import { useMay } from './may.ts';
import { ProvenStageForm } from './ProvenStageForm.tsx';
import { ReportForm } from './ReportForm.tsx';

type Deed = { is: 'report' } | { is: 'edit' } | { is: 'bind' } | { is: 'stage'; stage: string };

/** What can be done with a target, a milestone or a measure by whoever is at the desk; nothing where there is nothing. */
export function Actions({ row, canReport = false }: { row: Row; canReport?: boolean }): ReactNode {
  const words = useWords(programmeTask);
  const { edit, toStage } = useWords(records);
  const { bind } = useWords(figureWords);
  const language = useLanguage();
  const may = useMay();
  const { house, record } = useOpened();
  const [deed, setDeed] = useState<Deed | null>(null);
  const whole = record(row.id);
  const register = whole && house.registers[whole.register];
  if (whole === undefined || register === undefined) return null;
  const reports = canReport && may.reportFor(row).length > 0;
  const items = [
    ...may.stages(whole).map((stage) => ({
      key: stage,
      label: toStage(register.stages[stage]?.label[language] ?? stage),
      onClick: () => setDeed({ is: 'stage', stage }),
    })),
    ...(may.edit(whole) ? [{ key: 'edit', label: edit, onClick: () => setDeed({ is: 'edit' }) }] : []),
    ...(may.edit(whole) && register.fields.indicator
      ? [{ key: 'bind', label: bind, onClick: () => setDeed({ is: 'bind' }) }]
      : []),
  ];
  const close = () => setDeed(null);
  return (
    <span className="actions">
      {reports && (
        <Button size="small" onClick={() => setDeed({ is: 'report' })}>
          {words.report}
        </Button>
      )}
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <Button size="small" icon={<EllipsisOutlined />} aria-label={words.actionsOn(row.title ?? '')} />
        </Dropdown>
      )}
      {deed?.is === 'report' && <ReportForm task={String(row.data.task)} target={whole} close={close} />}
      {deed?.is === 'edit' && <EditForm row={whole} register={register} close={close} />}
      {deed?.is === 'bind' && <BindForm row={whole} close={close} />}
      {deed?.is === 'stage' && <ProvenStageForm row={whole} register={register} stage={deed.stage} close={close} />}
    </span>
  );
}
