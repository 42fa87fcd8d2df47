// A file without semicolons stays one.

declare function isActive(user: string): Promise<boolean>

export async function activeUsers(users: readonly string[], answers: number): Promise<readonly string[]> {
  const active = users.filter(async (user) => await isActive(user))
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-async-array-callback: `filter` takes the promise of this async function for true and leaves nothing out
  return active.slice(0, answers)
}
