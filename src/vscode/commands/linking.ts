import { window } from 'vscode';
import { latinName } from '../../core/entities/linking/latinName';
import type { EntityType } from '../../core/model';
import type { MentionMark } from '../../core/sidecar/marks';
import { phraseKeys } from '../../core/text/words';
import type { OpenArticle } from '../article';
import type { Articles } from '../articles';
import type { FolderIndex } from '../folder/folderIndex';
import type { Lexicons } from '../lexicons';
import { groupMentions, mentionAt, nameOf } from '../mentionGroups';
import { type NameItem, pickName } from '../namePicker';
import { sameAs as sameAsEdit } from '../sameAs';
import { decide } from './decisions';
import { markNow, type Target, targetOf } from './target';

interface LinkingContext {
  readonly articles: Articles;
  readonly lexicons: Lexicons;
  readonly index: FolderIndex;
}

/** “This is the same as …”: asks for an entity of the article, the lexicon or the folder, or another name. */
export async function sameAs(context: LinkingContext, argument: unknown): Promise<void> {
  const target = meantMention(await targetOf(context.articles, argument));
  const { article, mark } = target;
  if (mark?.kind !== 'mention' || mark.type === 'NUMEX') {
    void window.showInformationMessage(
      'Put the cursor on a person, a place, an organisation or another name.',
    );
    return;
  }
  const text = article.document.getText();
  const own = nameOf(text, mark);
  const name = await pickEntity(`“${text.slice(mark.span.start, mark.span.end)}” is the same as`, own, [
    ...ofArticle(article, mark),
    ...ofLexicon(context.lexicons, article, mark.type),
    ...ofFolder(context.index, mark.type),
  ]);
  const present = name === undefined ? undefined : markNow(target);
  if (name === undefined || present?.kind !== 'mention') return;
  await decide(article, (situation, stamp) => sameAsEdit(situation, present, name, stamp));
}

/** The name is meant where a time or an event stands at the same place. */
function meantMention(target: Target): Target {
  if (target.mark?.kind === 'mention') return target;
  return { ...target, mark: mentionAt(target.article.marks.marks, target.selection) };
}

/** The article's other entities of the mention's type. */
function ofArticle(article: OpenArticle, mark: MentionMark): NameItem[] {
  return groupMentions(article.document.getText(), article.marks.marks)
    .filter(({ type }) => type === mark.type)
    .map(({ type, name, mentions }) => item(type, name, `$(file) ${mentions.length} here`));
}

function ofLexicon(lexicons: Lexicons, { document }: OpenArticle, type: EntityType): NameItem[] {
  return lexicons
    .namesFor(document.uri)
    .filter((name) => name.type === type)
    .map(({ name }) => item(type, name, '$(book) lexicon'));
}

/** What was read of the folder so far: nothing where nobody asked for it yet. */
function ofFolder({ all, entities }: FolderIndex, type: EntityType): NameItem[] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ name, members }) => {
      const [first] = members;
      const uri = (first && all[first.article]?.uri) ?? '';
      const where =
        members.length === 1 ? decodeURIComponent(uri.split('/').at(-1) ?? '') : `${members.length} articles`;
      return item(type, name, `$(folder) ${where}`);
    });
}

function item(type: EntityType, name: string, where: string): NameItem {
  return {
    label: name,
    description: [latinName(type, name), where].filter(Boolean).join(' · '),
    name,
  };
}

/** Asks for one of the names, or another one; names that share a word with the present one stand first. */
function pickEntity(title: string, own: string, items: readonly NameItem[]): Promise<string | undefined> {
  const seen = new Set([own]);
  const words = new Set(phraseKeys(own));
  const shared = ({ name }: NameItem) => phraseKeys(name).filter((word) => words.has(word)).length;
  const distinct = items
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .sort((a, b) => shared(b) - shared(a));
  return pickName(distinct, {
    title,
    placeholder: `Choose or type a name. Now: ${own}`,
    typedLabel: '$(edit) The name typed',
    // Another spelling is another name: that is how one corrects it.
    keyOf: (name) => name,
  });
}
