/**
 * Names for the lists of drop-downs. antd gives them none, and takes the tie between box and list (`aria-controls`) away
 * as soon as the list begins to close: whoever hears the page is then told of a list of nothing (WCAG 2.2, 4.1.2). antd
 * offers no way to set an attribute on the list, so each is given the name of its box when it comes to the page, and
 * again whenever it is opened: the language may have changed in between.
 *
 * @param root everything below it is watched; drop-downs of antd are put at the end of the body
 * @returns what ends the watch
 */
export function nameLists(root: HTMLElement): () => void {
  const watch = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof HTMLInputElement) nameListOf(target);
      for (const node of addedNodes) {
        if (node instanceof HTMLElement) for (const list of listsIn(node)) nameList(list);
      }
    }
  });
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-controls'] });
  return () => watch.disconnect();
}

/** How antd makes the id of a list of that of its box. */
const SUFFIX = '_list';

function listsIn(node: HTMLElement): readonly HTMLElement[] {
  const inside = [...node.querySelectorAll<HTMLElement>('[role=listbox]')];
  return node.role === 'listbox' ? [node, ...inside] : inside;
}

function nameListOf(box: HTMLInputElement): void {
  const list = document.getElementById(box.id + SUFFIX);
  if (list !== null) nameList(list);
}

function nameList(list: HTMLElement): void {
  const box = document.getElementById(list.id.slice(0, -SUFFIX.length));
  if (!(box instanceof HTMLInputElement)) return;
  const labels = [...(box.labels ?? [])].map((label) => label.textContent);
  list.ariaLabel = box.ariaLabel ?? labels.join(' ');
}
