// The first leaves something behind that no variable shows: a session.

declare function login(user: string): Promise<void>;
declare function getProfile(): Promise<string>;

export async function profileOf(user: string): Promise<string> {
  await login(user);
  const profile = await getProfile();
  return profile;
}
