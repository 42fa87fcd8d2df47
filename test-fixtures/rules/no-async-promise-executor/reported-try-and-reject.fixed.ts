// Written out by hand, what an async function does by itself.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return (async (): Promise<string> => {
    try {
      const page = await load(id);
      if (page === '') return 'untitled';
      else return page.slice(0, 40);
    } catch (error) {
      throw error;
    }
  })();
}
