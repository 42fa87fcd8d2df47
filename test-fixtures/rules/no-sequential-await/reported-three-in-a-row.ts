// One finding for the three of them; together they do not fit on one line.

declare function loadProfile(userId: string): Promise<string>;
declare function loadSubscriptions(userId: string): Promise<string[]>;
declare function loadRecommendations(userId: string): Promise<string[]>;

export async function home(userId: string): Promise<unknown> {
  const profile = await loadProfile(userId);
  const subscriptions = await loadSubscriptions(userId);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (likely)
  const recommendations = await loadRecommendations(userId);
  return { profile, subscriptions, recommendations };
}
