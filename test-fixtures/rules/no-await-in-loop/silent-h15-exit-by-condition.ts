// A flag in the condition of the loop ends it: nobody is asked behind the first hit.

declare function isFree(room: string): Promise<boolean>;

export async function hasFree(rooms: readonly string[]): Promise<boolean> {
  let found = false;
  for (let index = 0; index < rooms.length && !found; index += 1) {
    found = await isFree(rooms[index]!);
  }
  return found;
}
