import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import type { Span } from '../../core/model';
import { overlaps } from '../../core/sidecar/overlaps';
import type { CommandId } from '../commands/ids';
import { toSpan } from '../convert';
import { ARTICLE_LANGUAGE } from '../recognise';
import type { SidecarProblems } from '../sidecarProblems';
import type { Review } from './review';
import type { ReviewNode, ReviewRef } from './reviewNodes';
import { OPEN_REVIEW } from './reviewTarget';

/** What a quick fix does, and its title. */
interface Fix {
  readonly title: string;
  readonly command: CommandId | typeof OPEN_REVIEW;
  readonly ref: ReviewRef;
  readonly isPreferred?: boolean;
}

const MOST_PLACES = 3;

/**
 * Quick fixes for annotations without a place and for conflicts: on their problems in the sidecar, and in the article on
 * the places where they may belong.
 */
export function registerQuickFixes(review: Review, problems: SidecarProblems): Disposable {
  const inSidecar: CodeActionProvider = {
    provideCodeActions: (document, range) => sidecarActions(review, problems, document, range),
  };
  const inArticle: CodeActionProvider = {
    provideCodeActions: (document, range) => articleActions(review, document, range),
  };
  const kinds = { providedCodeActionKinds: [CodeActionKind.QuickFix] };
  const sidecars = languages.registerCodeActionsProvider(
    { pattern: '**/*.annotations.json' },
    inSidecar,
    kinds,
  );
  const articles = languages.registerCodeActionsProvider({ language: ARTICLE_LANGUAGE }, inArticle, kinds);
  return { dispose: () => [sidecars, articles].map((one) => one.dispose()) };
}

function sidecarActions(
  review: Review,
  problems: SidecarProblems,
  sidecar: TextDocument,
  range: Range,
): CodeAction[] {
  const article = review.articles.ofSidecar(sidecar.uri);
  if (!article) return [];
  const uri = article.document.uri.toString();
  return problems.at(sidecar.uri, range).flatMap(({ id = '', diagnostic }) => {
    const items = itemsOf(review, uri, id);
    return items.flatMap(fixesOf).map((fix) => toAction(fix, [diagnostic]));
  });
}

function articleActions(review: Review, document: TextDocument, range: Range): CodeAction[] {
  const at = toSpan(document, range);
  const uri = document.uri.toString();
  const items = review.view.items.filter(({ ref }) => ref?.uri === uri && ref.id !== '');
  return items.flatMap((item) => {
    const here = item.children.filter(({ ref }) => ref?.span && touches(ref.span, at));
    const isHere =
      here.length > 0 || (item.ref && review.list.placesOf(item.ref).some((place) => touches(place, at)));
    if (!isHere) return [];
    const fixes =
      item.context === 'conflict'
        ? fixesOf(item)
        : [...here.flatMap((place) => placeFix(item, place)), ...restFixes(item)];
    return fixes.map((fix) => toAction(fix, []));
  });
}

/** Whether a place holds the cursor or a part of the selection. */
function touches(place: Span, at: Span): boolean {
  return at.start === at.end ? place.start <= at.start && at.start <= place.end : overlaps(place, at);
}

function itemsOf({ view }: Review, uri: string, id: string): readonly ReviewNode[] {
  return view.items.filter(({ ref }) => ref?.uri === uri && ref.id === id);
}

/** All fixes of an item of the view. */
function fixesOf(item: ReviewNode): Fix[] {
  if (item.context === 'mergeable' && item.ref) {
    return [
      {
        title: 'Merge both sides by annotation',
        command: 'tippani.resolveConflict',
        ref: item.ref,
        isPreferred: true,
      },
    ];
  }
  if (item.context === 'conflict') {
    return [...item.children.flatMap((choice) => sideFix(item, choice)), ...showFix(item)];
  }
  const places = item.children.slice(0, MOST_PLACES).flatMap((place) => placeFix(item, place));
  return [...places, ...restFixes(item)];
}

function sideFix(item: ReviewNode, { label, ref }: ReviewNode): Fix[] {
  return ref ? [{ title: `${item.label}: take ${label}`, command: 'tippani.resolveConflict', ref }] : [];
}

/** Confirms one place; preferred where only that is likely. */
function placeFix(item: ReviewNode, { label, ref }: ReviewNode): Fix[] {
  if (!ref) return [];
  const isPreferred = item.context === 'changed' && item.children[0]?.ref === ref;
  return [
    { title: `${item.label} belongs in line ${label}`, command: 'tippani.confirmPlace', ref, isPreferred },
  ];
}

function restFixes(item: ReviewNode): Fix[] {
  if (!item.ref) return [];
  return [
    { title: `Delete ${item.label}`, command: 'tippani.deleteUnplaced', ref: item.ref },
    ...showFix(item),
  ];
}

function showFix({ label, ref }: ReviewNode): Fix[] {
  return ref ? [{ title: `Show ${label} in Review`, command: OPEN_REVIEW, ref }] : [];
}

function toAction({ title, command, ref, isPreferred = false }: Fix, diagnostics: Diagnostic[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [ref] };
  action.diagnostics = diagnostics;
  action.isPreferred = isPreferred;
  return action;
}
