import type { Mention } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import type { Argument } from './arguments';
import { type Clause, hasNoVerb, isNe, isPolite, isSpeech, isUnnamedObliged } from './clauses';
import { COURTS, LOCALS } from './closedClass';
import type { Discourse } from './discourse';
import { VISIT_FRAMES } from './frames';
import type { Item, MentionItem, PronounItem, VerbsItem } from './items';
import { nounKeys } from './morphology';
import { isGoverned, isState } from './states';
import type { Trigger } from './triggers';
import { BARE_COPULA } from './verbGroups';

/** A participant phrase with the mentions that its names and pronouns stand for. */
export interface Resolved {
  readonly argument: Argument;
  readonly mentions: readonly Mention[];
}

/** A clause with everyone in it resolved. */
export interface ReadClause {
  readonly clause: Clause;
  readonly resolved: readonly Resolved[];
  /** Who acts: the ergative, or the first unmarked participant of an active clause, or whoever acted before. */
  readonly subject: readonly Mention[];
  /** The phrase of the subject, where the clause has one. */
  readonly subjectPhrase: Argument | undefined;
  /** Someone acts who is not named: पुलिस ने, सरकार. */
  readonly unnamed: boolean;
  /** The town whose court or people act: रांची की अदालत ने, ढाका के अपराध न्यायाधिकरण ने. */
  readonly seat: readonly Mention[];
  /** The unmarked participant of a passive clause. */
  readonly patient: readonly Mention[];
}

/** What a clause takes over from those before it in its sentence. */
export interface Before {
  readonly subject: readonly Mention[];
  /** The last participant, whom जो refers to. */
  readonly last: readonly Mention[];
  readonly speaker: readonly Mention[];
  /** What stood before a relative clause that has just ended, and goes on after it: X को, जो फरार थे, Y ने पकड़ा. */
  readonly resumed: readonly Resolved[];
}

/** Resolves the participants of a clause and finds its subject; tells the discourse of both. */
export function readClause(
  clause: Clause,
  triggers: readonly Trigger[],
  before: Before,
  discourse: Discourse,
): ReadClause {
  const resolved = resolveAll(clause, before, discourse);
  const main = mainVerb(clause);
  const phrase = subjectPhrase(clause, triggers, resolved, main, before);
  const passive = main?.group.passive ?? false;
  const active = passive && phrase?.argument.case !== 'ने' ? undefined : phrase;
  const seat = seatOf(active, discourse);
  const own = seat.length > 0 ? undefined : active;
  const unnamed = seat.length > 0 || (!phrase && hasUnnamedSubject(clause));
  const subject =
    own?.mentions ?? (unnamed ? governmentIn(clause, resolved, discourse) : passive ? [] : before.subject);
  discourse.seeClause(
    clause.items.filter((item) => item.kind === 'mention').map(({ mention }) => mention),
    own?.mentions ?? [],
    {
      embedded: clause.opening === 'that',
      unnamed: !own && hasUnnamedGroup(clause),
      speaks: isSpeech(clause),
    },
  );
  return {
    clause,
    resolved,
    subject,
    subjectPhrase: own?.argument,
    unnamed,
    seat: seat.length > 0 ? seat : townsOf(own, discourse),
    patient: passive ? (phrase?.mentions ?? []) : [],
  };
}

/** The participants of a clause with those whom they stand for; what was broken off before goes first. */
function resolveAll(clause: Clause, before: Before, discourse: Discourse): Resolved[] {
  const resolved: Resolved[] = [...before.resumed];
  for (const argument of clause.participants) {
    const mentions = argument.members.flatMap((member) =>
      whoIs(
        politely(member, clause),
        nearby(member, argument, resolved),
        before,
        presentFor(argument, resolved, sharesSubject(clause) ? before.subject : []),
        discourse,
      ),
    );
    resolved.push({ argument, mentions });
    if (argument.case === 'बीच') discourse.seeTogether(mentions);
  }
  return resolved;
}

/** वह … करेंगे: the plural of respect means a person. */
function politely<T extends MentionItem | PronounItem>(member: T, clause: Clause): T {
  if (member.kind !== 'pronoun' || member.referent !== 'third' || !isPolite(clause, member)) return member;
  return { ...member, referent: 'person' };
}

/** Whether who acted before may go on acting; not in the passive, nor where another does (जहां उन्हें Y ने बुलाया). */
function sharesSubject(clause: Clause): boolean {
  return !mainVerb(clause)?.group.passive && !clause.items.some(isNe);
}

/** Verbs with which the event noun itself is the subject: हमला हुआ, आरोप लगा. */
export const NOUN_IS_SUBJECT = keySet('हो लग चल बन टूट पड़ आ फैल भड़क छिड़ बढ़');

/** The finite verb of the clause, or the last verb where none is finite. */
export function mainVerb({ items, main }: Clause): VerbsItem | undefined {
  const item = main >= 0 ? items[main] : items.findLast(({ kind }) => kind === 'verbs');
  return item?.kind === 'verbs' ? item : undefined;
}

/** मंगोलिया में सरकार ने, मिस्र में पुलिस ने: the country acts; of its provinces only the government does. */
function governmentIn(
  { items }: Clause,
  resolved: readonly Resolved[],
  { keyOf }: Discourse,
): readonly Mention[] {
  const governs = items.some((item) => item.kind === 'word' && item.key === GOVERNMENT);
  if (!governs && !items.some((item) => item.kind === 'word' && FORCES.has(item.key))) return [];
  const land = resolved.findLast(
    ({ argument, mentions }) =>
      argument.case === 'में' && mentions.some((mention) => (governs ? isGoverned : isState)(keyOf(mention))),
  );
  return land?.mentions ?? [];
}

const GOVERNMENT = fold('सरकार');
const FORCES = keySet('पुलिस सेना सैनिकों सुरक्षाबलों प्रशासन अधिकारियों');

/** रांची की अदालत, चंपावत के ग्रामीण: a town does not do what its court or people do. */
function seatOf(subject: Resolved | undefined, { keyOf }: Discourse): readonly Mention[] {
  if (!subject?.argument.via || !SEATED.has(subject.argument.head)) return [];
  const { mentions } = subject;
  return mentions.every((mention) => mention.type === 'LOCATION' && !isState(keyOf(mention))) ? mentions : [];
}

/** ढाका के अपराध न्यायाधिकरण ने: the town of a body that acts. */
function townsOf(subject: Resolved | undefined, { keyOf }: Discourse): readonly Mention[] {
  const [who] = subject?.mentions ?? [];
  if (!subject || who?.type !== 'ORGANIZATION') return [];
  return subject.argument.owners.filter((owner) => owner.type === 'LOCATION' && !isGoverned(keyOf(owner)));
}

const SEATED = nounKeys(`${COURTS} ${LOCALS}`);

/** Whom a pronoun means within its clause, as far as that tells. */
function nearby(
  member: MentionItem | PronounItem,
  argument: Argument,
  resolved: readonly Resolved[],
): readonly Mention[] {
  if (member.kind !== 'pronoun' || member.referent !== 'there') return nearObject(member, argument, resolved);
  const places = resolved.flatMap(({ mentions }) => mentions.filter(({ type }) => type === 'LOCATION'));
  return places.slice(-1);
}

/** X ने Y के घर पर … उनकी …: within a clause उनकी is the last person named but the subject. */
function nearObject(
  member: MentionItem | PronounItem,
  { case: marker }: Argument,
  resolved: readonly Resolved[],
): readonly Mention[] {
  if (member.kind !== 'pronoun' || (member.referent !== 'person' && member.referent !== 'third')) return [];
  if (marker === 'ने' || marker === '∅') return [];
  const object = resolved.findLast(({ argument, mentions }) => {
    const other = argument.case !== 'ने' && argument.case !== '∅' && argument.case !== 'अनुसार';
    const official = argument.via && argument.agent && argument.case === 'को';
    return other && mentions.length === 1 && (official || mentions[0]?.type === 'PERSON');
  });
  return object?.mentions ?? [];
}

function whoIs(
  member: MentionItem | PronounItem,
  near: readonly Mention[],
  before: Before,
  present: readonly Mention[],
  discourse: Discourse,
): readonly Mention[] {
  if (member.kind === 'mention') return [member.mention];
  switch (member.referent) {
    case 'relative':
      return before.last;
    case 'first':
      return before.speaker.length > 0 ? before.speaker : discourse.speaker();
    case 'self':
    case 'event':
      return [];
    case 'there':
      return near.length > 0 ? near : discourse.place();
    case 'office':
      return discourse.holderOf(member.office ?? '');
    default:
      return near.length > 0 ? near : discourse.resolve(member.referent, present);
  }
}

function subjectPhrase(
  clause: Clause,
  triggers: readonly Trigger[],
  resolved: readonly Resolved[],
  main: VerbsItem | undefined,
  before: Before,
): Resolved | undefined {
  const ergative =
    resolved.find(({ argument }) => argument.case === 'ने' && !isMerelySelf(argument)) ??
    resolved.find(({ argument }) => argument.attribute && isDeedErgative(argument, clause));
  if (ergative || hasUnnamedErgative(clause)) return ergative;
  if (main?.group.obliged) {
    const obliged = resolved.find(({ argument }) => argument.case === 'को');
    if (obliged) return obliged;
  }
  const limit = main ? clause.items.indexOf(main) : clause.items.length;
  const bare = resolved.filter(
    ({ argument, mentions }) =>
      isUnmarked(argument) &&
      argument.last < limit &&
      !isMerelySelf(argument) &&
      !isDestination(argument, mentions, clause),
  );
  const told = clause.opening === 'that' ? [] : before.subject;
  const [first] = [
    ...bare.filter(({ argument }) => !argument.attribute),
    ...bare.filter((candidate) => candidate.argument.attribute && !isAttribute(candidate, main, told)),
  ];
  if (hasNoVerb(clause)) return undefined;
  if (!first) return postposed(resolved, limit, clause);
  const going = triggers.some(({ sense, verb }) => VISIT_FRAMES.has(sense.frame) && verb === limit);
  const destination = going && bare.length === 1 && first.mentions.every(({ type }) => type === 'LOCATION');
  return destination ? undefined : first;
}

/** इजरायली हमलों ने … को निशाना बनाया: whose deed it was acts. */
function isDeedErgative({ last }: Argument, { items }: Clause): boolean {
  const next = items.findIndex(({ kind }, at) => at > last && kind !== 'word');
  const marker = items[next + 1];
  return items[next]?.kind === 'noun' && marker?.kind === 'marker' && marker.case === 'ने';
}

const GO = keySet('आ जा पहुंच लौट');

/** ढाका आने का निमंत्रण: where one is to go. */
function isDestination({ last }: Argument, mentions: readonly Mention[], { items }: Clause): boolean {
  const next = items[last + 1];
  if (next?.kind !== 'verbs' || next.group.last !== 'oblique' || !GO.has(next.group.stem)) return false;
  return mentions.every(({ type }) => type === 'LOCATION');
}

/** जवाब देगा भारत: a bare name after the verb that ends the clause. */
function postposed(resolved: readonly Resolved[], limit: number, { items }: Clause): Resolved | undefined {
  const last = resolved.at(-1);
  if (last?.argument.case !== '∅' || last.argument.first !== limit + 1) return undefined;
  const next = items[last.argument.last + 1];
  return !next || next.kind === 'mark' ? last : undefined;
}

/** पुलिस ने, आतंकियों ने. */
function hasUnnamedErgative({ items, participants }: Clause): boolean {
  if (participants.some((argument) => argument.case === 'ने')) return false;
  return items.some(
    (item, at) => item.kind === 'marker' && item.case === 'ने' && items[at - 1]?.kind === 'word',
  );
}

/** विद्रोहियों ने, वकीलों ने: a group whom उन्होंने may mean next. */
function hasUnnamedGroup({ items, participants }: Clause): boolean {
  if (participants.some((argument) => argument.case === 'ने')) return false;
  return items.some((item, at) => {
    const next = items[at + 1];
    return item.kind === 'word' && item.key.endsWith('ों') && next?.kind === 'marker' && next.case === 'ने';
  });
}

/** पुलिस ने; or सरकार, कर्मचारी without a marker, name or owner beside it. */
function hasUnnamedSubject(clause: Clause): boolean {
  if (hasUnnamedErgative(clause) || isUnnamedObliged(clause)) return true;
  if (isErgative(mainVerb(clause))) return false;
  return clause.items.some((item, at) => {
    if (item.kind !== 'word' || !item.agent || NO_SUBJECT.test(item.key)) return false;
    if (clause.main >= 0 && at > clause.main) return false;
    const [before, next] = [clause.items[at - 1], clause.items[at + 1]];
    const owned = before?.kind === 'mention' || (before?.kind === 'marker' && before.case === 'का');
    return (
      !owned && next !== undefined && ALONE_BEFORE.has(next.kind) && !(next.kind === 'word' && next.agent)
    );
  });
}

const TRANSITIVE = keySet('कर दे ले भेज रख डाल बुला छोड़ पकड़ मार दाग लगा हटा उठा निकाल');

/** सैनिक तैनात किए: in the perfect who acts would have ने, and so a bare noun is what is acted on. */
function isErgative(main: VerbsItem | undefined): boolean {
  return (
    main !== undefined &&
    main.group.form === 'perfect' &&
    !main.group.passive &&
    TRANSITIVE.has(main.group.stem)
  );
}

/** Oblique plurals (राजनयिकों), and देश, पक्ष, which are seldom who acts. */
const NO_SUBJECT = /ों$|^(?:देश|राष्ट्र|पक्ष)$/u;
const ALONE_BEFORE = new Set<Item['kind']>(['noun', 'verbs', 'time', 'negation', 'word']);

/** Whom a pronoun cannot mean: the subject, if the pronoun is none itself. */
function presentFor(
  argument: Argument,
  resolved: readonly Resolved[],
  subject: readonly Mention[],
): readonly Mention[] {
  if (argument.case === 'ने' || argument.case === '∅') return [];
  return resolved[0]?.mentions ?? subject;
}

/** रूसी हमले में, पहलगाम हमले की: a name that says which event, not who acts; a country may act after all. */
function isAttribute(
  { argument, mentions }: Resolved,
  main: VerbsItem | undefined,
  before: readonly Mention[],
): boolean {
  if (!argument.attribute) return false;
  if (before.length > 0 || !main || !canHaveAgent(main)) return true;
  if (mentions.every(({ type }) => type === 'MISC')) return true;
  return main !== undefined && (main.group.passive || NOUN_IS_SUBJECT.has(main.group.stem));
}

/** Without a marker, or with one that belongs to a common noun after it. */
function isUnmarked({ case: marker, attribute }: Argument): boolean {
  return marker === '∅' || (attribute && (marker === 'अन्य' || marker === 'का'));
}

/** A finite verb that is more than है. */
function canHaveAgent({ group }: VerbsItem): boolean {
  return group.stem !== BARE_COPULA && (group.last !== 'infinitive' || group.copula);
}

function isMerelySelf({ members }: Argument): boolean {
  return members.every((member) => member.kind === 'pronoun' && member.referent === 'self');
}
