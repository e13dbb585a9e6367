// Conflicts of merges as nodes of the Review view. Pure: no editor, so that it can be tested alone.
import { conflictChoices, valueWords } from '../../core/sidecar/conflictChoices';
import { type OpenConflict, openConflicts, type Side } from '../../core/sidecar/conflicts';
import type { Conflict, Sidecar } from '../../core/sidecar/schema';
import { annotationById, isAnchored } from '../../core/sidecar/sidecar';
import { typeLabel } from '../labels';
import { fileName, quoted } from './quoted';
import type { ReviewArticle, ReviewNode } from './reviewNodes';

/** What the sides of a merge are called. */
export const SIDES: Readonly<Record<Side, string>> = { ours: 'Ours', theirs: 'Theirs', base: 'Before' };

/** A node for each conflict in the sidecar of an article, with the values to choose from below it. */
export function conflictNodes(article: ReviewArticle, isNamed: boolean): readonly ReviewNode[] {
  const { conflicted, broken } = article;
  if (broken) return [brokenNode(article, broken)];
  if (!conflicted) return [];
  return openConflicts(conflicted).map((open, index) =>
    conflictNode({ article, conflicted, isNamed }, open, index),
  );
}

interface Where {
  readonly article: ReviewArticle;
  readonly conflicted: Sidecar;
  readonly isNamed: boolean;
}

function conflictNode(where: Where, open: OpenConflict, index: number): ReviewNode {
  const { uri } = where.article;
  const { id, conflict } = open;
  const node = `${uri}#${id ?? 'sidecar'}!${index}`;
  const subject = subjectOf(where.conflicted, id);
  const field = fieldWords(conflict);
  const choices = conflictChoices(where.conflicted, open);
  const ref = { uri, id: id ?? '', conflict };
  const advice =
    choices.length > 0
      ? 'Choose a value below and confirm it (Y). Until then ours is in use.'
      : 'Open the sidecar (Enter), and decide it there.';
  return {
    id: node,
    label: `${subject} · ${field}`,
    description: [clashWords(where.conflicted, conflict), where.isNamed ? fileName(uri) : '']
      .filter(Boolean)
      .join(' · '),
    tooltip: `${subject}, ${field}: changed on both sides of a merge.\n${advice}`,
    icon: 'git-merge',
    context: choices.length > 0 ? 'conflict' : 'fixed',
    ref,
    collapsed: false,
    children: choices.map(({ side, words }) => ({
      id: `${node}=${side}`,
      label: `${SIDES[side]}: ${words}`,
      tooltip: 'Confirm (Y) that this is right.',
      icon: 'circle-large-outline',
      context: 'choice',
      ref: { ...ref, side },
      children: [],
    })),
  };
}

/** What a conflict is about: “दास” Person, or the publication date. */
function subjectOf(sidecar: Sidecar, id: string | null): string {
  const annotation = id === null ? undefined : annotationById(sidecar, id);
  if (!annotation) return 'The sidecar';
  if (!isAnchored(annotation)) return 'Publication date';
  return `${quoted(annotation.anchor.exact)} ${typeLabel(annotation).english}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  entity: 'name',
  anchor: 'words',
  aux: 'auxiliary modes',
  kind: 'kind',
};

function fieldWords({ field, deleted }: Conflict): string {
  if (deleted !== undefined) return 'deleted or kept';
  const key = field?.replace(/^roles\./u, '').replace(/^was\./u, 'was ') ?? 'a field';
  return FIELDS[key] ?? key;
}

function clashWords(sidecar: Sidecar, { deleted, ours, theirs }: Conflict): string {
  if (deleted !== undefined) return `${deleted} deleted it`;
  return `ours ${valueWords(sidecar, ours)}, theirs ${valueWords(sidecar, theirs)}`;
}

/** A sidecar that cannot be read; Enter opens it. */
function brokenNode({ uri }: ReviewArticle, broken: NonNullable<ReviewArticle['broken']>): ReviewNode {
  const name = `${fileName(uri)}.annotations.json`;
  return {
    id: `${uri}#broken`,
    label: name,
    description: broken === 'unreadable' ? 'cannot be read' : 'holds conflict markers of git',
    tooltip: `${name}\n${REPAIR[broken]}`,
    icon: 'error',
    context: broken === 'mergeable' ? 'mergeable' : 'broken',
    ref: { uri, id: '' },
    children: [],
  };
}

/** What can be done with a sidecar that cannot be read. */
const REPAIR: Readonly<Record<NonNullable<ReviewArticle['broken']>, string>> = {
  mergeable:
    'Git left a merge conflict in it. Confirm (Y) to have Tippani merge both sides by annotation; Enter opens the file.',
  marked:
    'Git left a merge conflict in it, and one of the sides cannot be read. Open it (Enter) and repair it by hand.',
  unreadable: 'Open it (Enter) and repair it; Problems tells what is wrong.',
};
