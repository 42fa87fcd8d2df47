// `!` asks for the truth of what follows it.

interface Session {
  isOpen(): Promise<boolean>;
}

export async function guard(session: Session): Promise<void> {
  if (!await session.isOpen()) throw new Error('Log in first.');
}
