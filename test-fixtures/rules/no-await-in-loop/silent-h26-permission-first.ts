// Nothing is loaded for those who may not see it: the first refusal ends the loop.

declare function checkPermission(user: string, id: string): Promise<void>;
declare function loadSalary(id: string): Promise<number>;

export async function salaries(user: string, ids: readonly string[]): Promise<number[]> {
  const salaries: number[] = [];
  for (const id of ids) {
    await checkPermission(user, id);
    salaries.push(await loadSalary(id));
  }
  return salaries;
}
