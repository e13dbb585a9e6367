import { type ConfigurationScope, workspace } from 'vscode';
import { SETTINGS } from './settingDefaults';

type Widened<T> = T extends boolean ? boolean : T;
export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = Widened<(typeof SETTINGS)[N]>;

/** The value of `tippani.NAME` for a document or folder. */
export function setting<N extends SettingName>(name: N, scope?: ConfigurationScope): SettingValue<N> {
  const fallback: SettingValue<N> = SETTINGS[name] as SettingValue<N>;
  return workspace.getConfiguration('tippani', scope).get(name, fallback);
}
