import type { Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';

/** `await tasks` becomes `await Promise.all(tasks)`. */
export function awaitListTogether(file: string, list: Value): Fix {
  return joined(file, list, 'Await all of them');
}

/** `[a(), tasks]` becomes `[a(), Promise.all(tasks)]`. */
export function joinList(file: string, list: Value): Fix {
  return joined(file, list, 'Join them with Promise.all');
}

function joined(file: string, { span: { start, end } }: Value, title: string): Fix {
  return { title, kind: 'offer', concurrent: false, edits: [{ file, span: { start, end: start }, newText: 'Promise.all(' }, { file, span: { start: end, end }, newText: ')' }] };
}
