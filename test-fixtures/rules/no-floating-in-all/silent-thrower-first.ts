// Nothing has begun when it throws; and what is caught inside does not come out.

declare function loadUser(id: string): Promise<string>;
declare function query(id: string): Promise<string[]>;

function loadOrders(id: string): Promise<string[]> {
  if (id === '') throw new Error('No id');
  return query(id);
}

function loadTeams(id: string): Promise<string[]> {
  try {
    return loadOrders(id);
  } catch {
    return Promise.resolve([]);
  }
}

export async function account(id: string): Promise<readonly unknown[]> {
  return await Promise.all([loadOrders(id), loadUser(id)]);
}

export async function teams(id: string): Promise<readonly unknown[]> {
  return await Promise.all([loadUser(id), loadTeams(id)]);
}
