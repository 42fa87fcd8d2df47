// Behind a decision of which both arms return, nothing is left to return.

declare function find(key: string): Promise<bigint | undefined>;
declare function measure(): Promise<bigint>;

export async function size(isKnown: boolean): Promise<bigint> {
  if (!isKnown) {
    return measure();
  } else {
    return find('size').then((cached) => {
//                      ^^^^ prefer-await: (proven)
      if (cached !== undefined) {
        return cached;
      } else {
        return measure();
      }
    });
  }
}
