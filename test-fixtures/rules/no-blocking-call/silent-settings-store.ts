// An interface and its only implementation, which blocks when it is called. Nothing here is async.
import { readFileSync } from 'node:fs';

export interface SettingsStore {
  load(name: string): string;
}

export class FileSettingsStore implements SettingsStore {
  load(name: string): string {
    return readFileSync(`settings/${name}.json`, 'utf8');
  }
}
