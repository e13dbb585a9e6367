// Runs in the page, not here: whatever it needs must stand inside the one function.

/**
 * Finds a text in the visible lines of the active editor. The editor draws a line as several elements, and its blanks
 * as no-break spaces.
 * @param {{ text: string, nth: number }} wanted `nth` counts the occurrences from the top, from 0
 * @returns {{ x: number, y: number, width: number, height: number } | undefined} its box, in CSS pixels
 */
export function findText({ text, nth }) {
  /** @param {Element} line @returns {Node[]} */
  const textNodes = (line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };

  /** The node and the offset in it where an offset of the line falls. @param {Node[]} nodes @param {number} offset */
  const locate = (nodes, offset) => {
    let before = 0;
    for (const node of nodes) {
      const length = node.textContent?.length ?? 0;
      if (offset <= before + length) return { node, offset: offset - before };
      before += length;
    }
    return undefined;
  };

  /** @param {Node[]} nodes @param {number} from @param {number} to */
  const box = (nodes, from, to) => {
    const first = locate(nodes, from + 1);
    const last = locate(nodes, to);
    if (!first || !last) return undefined;
    const range = document.createRange();
    range.setStart(first.node, first.offset - 1);
    range.setEnd(last.node, last.offset);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  };

  const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  let left = nth;
  for (const line of lines) {
    const nodes = textNodes(line);
    const content = nodes
      .map((node) => node.textContent)
      .join('')
      .replaceAll('\u00a0', ' ');
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      if (left === 0) return box(nodes, at, at + text.length);
      left -= 1;
    }
  }
  return undefined;
}
