// What one article of the folder tells of events, ready to be brought together with the others. Pure: no editor.
import type { Analysis } from '../../core/analyse';
import type { FolderEntity } from '../../core/entities/linking/linkFolder';
import { type Account, accountOf, type ToldEvent } from '../../core/events/accounts';
import { countryKey } from '../../core/events/identity';
import type { Mention, Span } from '../../core/model';
import type { EventMark, Mark } from '../../core/sidecar/marks';
import { fold } from '../../core/text/fold';
import type { MentionGroup } from '../mentionGroups';
import { type Story, storiesOf } from '../views/eventNodes';

/** One event in one article: its reports, the most telling one first, and what they tell. */
export interface ArticleAccount extends Account {
  readonly reports: Story;
}

/** What accounts are made of; `groups` are the entities of the article, of which parties name the places in the list. */
export interface AccountSource {
  readonly uri: string;
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
  readonly groups: readonly MentionGroup[];
}

/** The events of an article that are not rejected, as its marks tell them: what analysts decided goes first. */
export function accountsIn({ uri, analysis, marks, groups }: AccountSource): readonly ArticleAccount[] {
  const { article } = analysis;
  const keyOf = keyIn(article.text, groups);
  const told = { file: uri, article, mentions: quantities(marks), keyOf };
  const events = marks.filter((mark) => mark.kind === 'event').filter(({ status }) => status !== 'rejected');
  return storiesOf(events).map((reports) => {
    const account = accountOf(told, reports.map(toldEvent), corefOf(reports));
    return { ...account, value: decidedValue(reports) ?? account.value, reports };
  });
}

function toldEvent({ span, type, modes, aux, roles, value }: EventMark): ToldEvent {
  return { trigger: span, type, modes, aux, value, actor: roles.actor, recipient: roles.recipient };
}

function quantities(marks: readonly Mark[]): Mention[] {
  return marks.flatMap((mark) => {
    const isQuantity = mark.kind === 'mention' && mark.type === 'NUMEX' && mark.status !== 'rejected';
    return isQuantity ? [{ ...mark.span, type: 'NUMEX' as const }] : [];
  });
}

const GROUP = '@';

/** A filler's key: the place of its entity, else its words. */
function keyIn(text: string, groups: readonly MentionGroup[]): (span: Span) => string {
  const places = new Map<string, string>();
  for (const [at, { mentions }] of groups.entries()) {
    for (const { span } of mentions) places.set(`${span.start}-${span.end}`, `${GROUP}${at}`);
  }
  return ({ start, end }) => places.get(`${start}-${end}`) ?? fold(text.slice(start, end));
}

/** What an analyst decided on the date, also that there is none. */
function decidedValue(reports: Story): string | undefined {
  const [first] = reports;
  return first.status === 'suggested' ? undefined : (first.value ?? undefined);
}

/** What an analyst called the event. */
function corefOf(reports: Story): string | undefined {
  for (const { coref } of reports) if (typeof coref === 'string') return coref;
  return undefined;
}

/** The account with parties that name entities of the folder; `entities` are those of its article, in its order. */
export function acrossFolder<A extends Account>(account: A, entities: readonly (string | undefined)[]): A {
  const read = (key: string) =>
    key.startsWith(GROUP) ? (entities[Number(key.slice(GROUP.length))] ?? key) : key;
  const all = (keys: ReadonlySet<string>) => new Set([...keys].map(read));
  const { actors, recipients, keys, mutual } = account.party;
  return { ...account, party: { actors: all(actors), recipients: all(recipients), keys: all(keys), mutual } };
}

/** The key of an entity of the folder, in parties: a country and its adjective share one. */
export function entityKey({ type, name, wikidata }: FolderEntity, at: number): string {
  if (type === 'LOCATION' || type === 'MISC') return `country ${countryKey(name)}`;
  return wikidata ?? `entity ${at}`;
}
