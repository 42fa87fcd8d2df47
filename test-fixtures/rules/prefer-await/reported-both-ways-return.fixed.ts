// Behind a decision of which both arms return, nothing is left to return.

declare function find(key: string): Promise<bigint | undefined>;
declare function measure(): Promise<bigint>;

export async function size(isKnown: boolean): Promise<bigint> {
  if (!isKnown) {
    return measure();
  } else {
    const cached = await find('size');
    if (cached !== undefined) {
      return cached;
    } else {
      return measure();
    }
  }
}
