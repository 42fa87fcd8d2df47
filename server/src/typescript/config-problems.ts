import type { Snapshot } from 'typescript/async';
import type { ProjectProblem } from './contract.ts';
import type { ConfigOwner, ProjectConfig } from './project-configs.ts';
import type { Home } from './project-homes.ts';

export interface OwnedFile {
  readonly file: string;
  readonly owner: ConfigOwner;
}

/** What is wrong with the configuration files that the opened files belong to, or would if they could be read. */
export async function findConfigProblems(snapshot: Snapshot, homes: readonly Home[], owned: readonly OwnedFile[]): Promise<readonly ProjectProblem[]> {
  const filesOf = new Map<ProjectConfig, string[]>();
  for (const home of homes) {
    if (home.kind !== 'inferred') appendTo(filesOf, home.config, home.file);
  }
  const found = await Promise.all([...filesOf].map(async ([config, files]) =>
    (await messagesOf(snapshot, config)).map((message) => ({ configFile: config.configFile, message, files }))));
  return [...found.flat(), ...unreadable(owned)];
}

async function messagesOf(snapshot: Snapshot, config: ProjectConfig): Promise<readonly string[]> {
  const known = knownMessages.get(config);
  if (known !== undefined) return known;
  const diagnostics = await snapshot.getConfiguredProject(config.configFile)?.program.getConfigFileParsingDiagnostics() ?? [];
  const messages = [...new Set(diagnostics.map(({ text }) => text.split('\n', 1)[0] ?? text))];
  knownMessages.set(config, messages);
  return messages;
}

/** A configuration is read anew when a file changed that it may depend on, and then is another object. */
const knownMessages = new WeakMap<ProjectConfig, readonly string[]>();

function unreadable(owned: readonly OwnedFile[]): readonly ProjectProblem[] {
  const filesOf = new Map<string, string[]>();
  const messages = new Map<string, string>();
  for (const { file, owner } of owned) {
    for (const { configFile, message } of owner.unreadable) {
      appendTo(filesOf, configFile, file);
      messages.set(configFile, message);
    }
  }
  return [...filesOf].map(([configFile, files]) => ({ configFile, message: messages.get(configFile) ?? '', files }));
}

function appendTo<Key>(lists: Map<Key, string[]>, key: Key, file: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [file]);
  else list.push(file);
}
