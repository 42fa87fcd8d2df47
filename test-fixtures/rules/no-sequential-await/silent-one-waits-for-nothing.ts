// What is async by name only is done at once: nothing is won, whatever the other one does.

interface TokenStore {
  count(): Promise<number>;
}

class Limits {
  constructor(private readonly settings: { readonly tokens: number }) {}

  async getLimits(): Promise<{ readonly tokens: number }> {
    return this.settings;
  }
}

export class TokenService {
  constructor(private readonly store: TokenStore, private readonly limits: Limits) {}

  async hasRoom(): Promise<boolean> {
    const count = await this.store.count();
    const { tokens } = await this.limits.getLimits();
    return count < tokens;
  }
}
