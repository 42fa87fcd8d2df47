// A file without semicolons stays one.

declare function isActive(user: string): Promise<boolean>

export async function activeUsers(users: readonly string[], answers: number): Promise<readonly string[]> {
  const answers2 = await Promise.all(users.map(async (user) => await isActive(user)))
  const active = users.filter((_item, index) => answers2[index])
  return active.slice(0, answers)
}
