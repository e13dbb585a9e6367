// The lists of the event editor. Pure: no editor, so that they can be tested alone.
import { AUXILIARY_INFOS, CONTEXT_INFOS, type CodeInfo, modesOf } from '../../core/events/codebook';
import type { Candidate, Nearness } from '../../core/sidecar/candidates';
import type { EventMark, Filler } from '../../core/sidecar/marks';
import { dateWords } from '../labels';
import type { ListRow } from '../pickList';
import { listed } from './eventWords';

/** A list of codes: those of the event are ticked. Codes that PLOVER does not have stay in it, to be taken out. */
export function codeRows(infos: readonly CodeInfo[], present: readonly string[]): ListRow<string>[] {
  const known = new Set(infos.map(({ code }) => code));
  const foreign = present.filter((code) => !known.has(code));
  const rows = infos.map(({ code, english, hindi, gloss }) => ({
    label: english,
    description: `${hindi} · ${code}`,
    detail: gloss,
    value: code,
    isTicked: present.includes(code),
  }));
  const others = foreign.map((code) => ({
    label: listed(code),
    description: 'is no code of PLOVER',
    value: code,
    isTicked: true,
  }));
  return [...others, ...rows];
}

/** The codes that a part of an event can have. */
export function codesFor({
  type,
  modes,
  contexts,
  aux,
}: EventMark): Readonly<Record<'modes' | 'contexts' | 'aux', ListRow<string>[]>> {
  return {
    modes: codeRows(modesOf(type), modes),
    contexts: codeRows(CONTEXT_INFOS, contexts),
    aux: codeRows(AUXILIARY_INFOS, aux),
  };
}

const HEADINGS: Readonly<Record<Nearness, string>> = {
  present: 'In the role now · अभी',
  sentence: 'In the sentence · इसी वाक्य में',
  article: 'In the article · लेख में',
  again: 'More mentions · और उल्लेख',
};

/** What can fill a role: the words, what they stand for, and their line (from 1). */
export function fillerRows(
  text: string,
  candidates: readonly Candidate[],
  lineOf: (offset: number) => number,
): ListRow<Filler>[] {
  return candidates.flatMap(({ mark, nearness }, at): ListRow<Filler>[] => {
    const { start, end } = mark.span;
    const words = listed(text.slice(start, end));
    const row = {
      label: words,
      description: [...meaning(mark, words), `line ${lineOf(start)}`].join(' · '),
      value: { start, end, ...(mark.id !== undefined && { id: mark.id }) },
      isTicked: nearness === 'present',
    };
    return nearness === candidates[at - 1]?.nearness ? [row] : [{ label: HEADINGS[nearness] }, row];
  });
}

function meaning(mark: Candidate['mark'], words: string): string[] {
  if (mark.kind === 'time') return [mark.value === 'XXXX' ? 'not resolved' : dateWords(mark.value)];
  const name = mark.entityName;
  return [mark.type, ...(name === undefined || name === words ? [] : [listed(name)])];
}
