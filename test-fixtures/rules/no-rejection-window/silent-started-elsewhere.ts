// The tasks come from outside: their starter may have given them handlers.

export async function account(userTask: Promise<string>, ordersTask: Promise<string>): Promise<string> {
  const user = await userTask;
  const orders = await ordersTask;
  return user + orders;
}
