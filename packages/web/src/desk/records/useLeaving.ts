import { useBlocker } from '@tanstack/react-router';
import { App } from 'antd';
import { useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';

/** While something is written and not saved, whoever leaves the page is asked first; so does the browser. */
export function useLeaving(isWritten: () => boolean): void {
  const words = useWords(recordWords);
  const { modal } = App.useApp();
  useBlocker({
    shouldBlockFn: async () => {
      if (!isWritten()) return false;
      const leaves = await modal.confirm({
        title: words.unsaved,
        content: words.unsavedHelp,
        okText: words.leave,
        cancelText: words.stay,
      });
      return !leaves;
    },
    enableBeforeUnload: () => isWritten(),
  });
}
