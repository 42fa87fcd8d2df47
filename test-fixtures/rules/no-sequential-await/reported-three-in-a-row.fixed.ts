// One finding for the three of them; together they do not fit on one line.

declare function loadProfile(userId: string): Promise<string>;
declare function loadSubscriptions(userId: string): Promise<string[]>;
declare function loadRecommendations(userId: string): Promise<string[]>;

export async function home(userId: string): Promise<unknown> {
  const [profile, subscriptions, recommendations] = await Promise.all([
    loadProfile(userId),
    loadSubscriptions(userId),
    loadRecommendations(userId),
  ]);
  return { profile, subscriptions, recommendations };
}
