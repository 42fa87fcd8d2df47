// In a set, behind a label.

declare function save(name: string): Promise<boolean>;

export async function saveAll(names: ReadonlySet<string>): Promise<void> {
  each: for (const name of names) {
    if (!(await save(name))) break each;
  }
}
