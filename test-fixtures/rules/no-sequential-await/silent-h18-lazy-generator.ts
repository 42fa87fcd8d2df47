// The second is loaded only when somebody asks for it.

declare function loadHeadlines(): Promise<string>;
declare function loadArchive(): Promise<string>;

export async function* news(): AsyncGenerator<string> {
  const headlines = await loadHeadlines();
  yield headlines;
  const archive = await loadArchive();
  yield archive;
}
