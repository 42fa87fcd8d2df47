// Every case that the type knows settles it.

export function answer(kind: 'yes' | 'no' | 'maybe'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    switch (kind) {
      case 'yes':
        resolve(true);
        break;
      case 'no':
        resolve(false);
        break;
      case 'maybe':
        reject(new Error('nobody knows'));
    }
  });
}
