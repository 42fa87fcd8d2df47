// Async by name only: both compute on the one thread, and at once is no sooner.

async function scoreTitle(title: string): Promise<number> {
  return title.split(' ').length;
}

async function scoreText(text: string): Promise<number> {
  return text.split(' ').length;
}

export async function score(title: string, text: string): Promise<number> {
  const titleScore = await scoreTitle(title);
  const textScore = await scoreText(text);
  return titleScore + textScore;
}
