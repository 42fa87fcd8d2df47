// The body of an arrow function is what it returns.

export const slug = async (title: string): Promise<string> => title.toLowerCase().replaceAll(' ', '-');
