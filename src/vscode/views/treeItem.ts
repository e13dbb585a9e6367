import { type Command, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Span } from '../../core/model';
import type { BaseNode } from './nodes';

/** Draws a node of any view: the parts of its label to emphasise (UTF-16 units), and what choosing it does. */
export function treeItemOf(
  node: BaseNode<unknown>,
  emphasis: readonly Span[] | undefined,
  command: Command | undefined,
): TreeItem {
  const { id, label, description, tooltip, icon, iconColor, context } = node;
  const highlights = emphasis?.map(({ start, end }): [number, number] => [start, end]);
  const item = new TreeItem(highlights ? { label, highlights } : label, stateOf(node));
  item.id = id;
  if (description) item.description = description;
  if (tooltip) item.tooltip = tooltip;
  // Left alone, a screen reader would be given the tooltip instead of the label.
  const spoken = node.spoken ?? [label, description, tooltip].filter(Boolean).join(', ');
  item.accessibilityInformation = { label: spoken };
  if (icon) item.iconPath = new ThemeIcon(icon, iconColor ? new ThemeColor(iconColor) : undefined);
  if (context) item.contextValue = context;
  if (command) item.command = command;
  return item;
}

function stateOf({ isLazy, children, collapsed }: BaseNode<unknown>): TreeItemCollapsibleState {
  if (!isLazy && children.length === 0) return TreeItemCollapsibleState.None;
  return collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}
