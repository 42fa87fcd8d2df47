// Methods of an object that is written where it is made, also of one inside it.
import { readFileSync } from 'node:fs';

const texts = {
  help: () => readFileSync('help.txt', 'utf8'),
  errors: {
    notFound() {
      return readFileSync('404.txt', 'utf8');
    },
  },
};

export async function page(isFound: boolean): Promise<string> {
  return isFound ? texts.help() : texts.errors.notFound();
//                 ^^^^^^^^^^ no-blocking-call: `texts.help` blocks
//                                ^^^^^^^^^^^^^^^^^^^^^ no-blocking-call: `texts.errors.notFound` blocks
}
