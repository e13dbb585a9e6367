import type { Article } from '../../article/article';
import type { Mention } from '../../model';
import { lineIndexAt } from '../../text/lines';
import { countWhile } from '../../text/search';
import { classOf, Word } from '../wordClass';

/** Offices that are written in two ways. */
const SAME_OFFICES: Readonly<Record<string, string>> = { पीएम: 'प्रधानमंत्री', सीएम: 'मुख्यमंत्री' };

/** Answers what stands around mentions: the offices before them, and which of several names is told nearest. */
export class Evidence {
  constructor(readonly article: Article) {}

  /** The offices and courtesies right before any of the mentions: प्रधानमंत्री | मोदी, विदेश मंत्री | जयशंकर. */
  rolesOf(mentions: readonly Mention[]): ReadonlySet<string> {
    const roles = new Set<string>();
    for (const { start } of mentions) {
      const role = this.#roleBefore(start);
      if (role) roles.add(role);
    }
    return roles;
  }

  /**
   * Which one of several people the mentions of a shared name mean: the only one of them who is named in full in the
   * same line, before each of the mentions. Undefined where a line names none or several, or lines differ.
   */
  nearest<T>(mentions: readonly Mention[], people: ReadonlyMap<T, readonly Mention[]>): T | undefined {
    const named = [...people].flatMap(([person, own]) => own.map(({ start }) => ({ start, person })));
    named.sort((a, b) => a.start - b.start);
    let nearest: T | undefined;
    for (const { start } of mentions) {
      const line = this.article.lines[lineIndexAt(this.article.lines, start)];
      const first = countWhile(named.length, (at) => (named[at]?.start ?? 0) < (line?.start ?? 0));
      const one = named[first];
      if (!line || !one || one.start > start || (nearest ?? one.person) !== one.person) return undefined;
      for (let at = first; (named[at]?.start ?? line.end) < line.end; at++) {
        if (named[at]?.person !== one.person) return undefined;
      }
      nearest = one.person;
    }
    return nearest;
  }

  #roleBefore(start: number): string | undefined {
    const { tokens } = this.article;
    let at = countWhile(tokens.length, (index) => (tokens[index]?.start ?? 0) < start) - 1;
    if (tokens[at]?.text === '.') at--;
    const key = tokens[at]?.key ?? '';
    if ((classOf(key) & (Word.Role | Word.Courtesy)) === 0) return undefined;
    const before = tokens[at - 1]?.key ?? '';
    const office = SAME_OFFICES[key] ?? key;
    return (classOf(before) & Word.Portfolio) !== 0 ? `${before} ${office}` : office;
  }
}
