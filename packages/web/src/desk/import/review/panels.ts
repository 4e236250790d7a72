/** The panels of the draft's side, and which of them shows a thing. */

export type PanelName = 'tasks' | 'questions' | 'units' | 'figures' | 'opening' | 'comparison';

/** Ids say what they are of: `question/…`, `figure/…`, `unit/…`; whatever else stands in a task. */
export function panelOf(thing: string): PanelName {
  const [sort] = thing.split('/');
  if (sort === 'question') return 'questions';
  if (sort === 'figure') return 'figures';
  return sort === 'unit' ? 'units' : 'tasks';
}
