// What the status bar says of the publication date. Pure.
import type { Marks } from '../../core/sidecar/reconcile';
import { pointText } from './intervalText';
import { type Published, sourceText } from './publishedSource';

export interface DateItem {
  readonly text: string;
  readonly tooltip: string;
  /** Whether dates of the article stay unresolved for want of it. */
  readonly isWanted: boolean;
}

/** The publication date and where it comes from, or how many dates wait for it. */
export function dateItem({
  published,
  marks,
}: {
  readonly published: Published | null;
  readonly marks: Marks;
}): DateItem {
  if (published) {
    const source = published.by === 'analyst' ? 'analyst' : sourceText(published).replace(/^from the /, '');
    return {
      text: `${pointText(published.iso)} (${source})`,
      tooltip: `Publication date of this article, ${sourceText(published)}; relative dates count from it. Click to change it.`,
      isWanted: false,
    };
  }
  const waiting = marks.marks.filter(
    (mark) => mark.kind === 'time' && mark.status === 'suggested' && mark.value.startsWith('XXXX'),
  ).length;
  const dates = waiting === 1 ? '1 date waits' : `${waiting} dates wait`;
  return {
    text: 'Publication date unknown — set',
    tooltip: `${waiting > 0 ? `${dates} for it: relative` : 'Relative'} dates count from it. Click to set it.`,
    isWanted: waiting > 0,
  };
}
