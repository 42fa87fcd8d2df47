/** Where a value goes that a promise gave its reactions. */
export type Outlet =
  | { readonly kind: 'nowhere' }
  /** `isHeard`: a `try` around it has to hear of its failure, so it must be awaited before it is returned. */
  | { readonly kind: 'return'; readonly isHeard: boolean }
  /** `head` is `const page = ` or `this.page = `. */
  | { readonly kind: 'name'; readonly head: string; readonly declared: Declared | undefined };

/** A name that comes into being with its value. */
export interface Declared {
  readonly name: string;
  /** With its colon. */
  readonly type: string;
  /** It may be declared first and get its value later, without the compiler asking for its type. */
  readonly canWait: boolean;
}

/** The statement that brings a value there; undefined where it has to be left out, since it does nothing. */
export function statementOf(outlet: Outlet, code: string, awaited: string | undefined): string {
  switch (outlet.kind) {
    case 'nowhere': return awaited === undefined ? code : `await ${awaited}`;
    case 'return': return awaited === undefined || !outlet.isHeard ? `return ${code}` : `return await ${awaited}`;
    case 'name': return `${outlet.head}${awaited === undefined ? code : `await ${awaited}`}`;
  }
}

/** The same inside of a `try`. */
export function heard(outlet: Outlet): Outlet {
  return outlet.kind === 'return' ? { kind: 'return', isHeard: true } : outlet;
}

/** For a name that is declared inside and used outside of a block: its declaration, and what is left to do inside. */
export function declaredFirst(outlet: Outlet): { readonly before: readonly string[]; readonly inside: Outlet } | undefined {
  if (outlet.kind !== 'name' || outlet.declared === undefined) return { before: [], inside: outlet };
  const { name, type, canWait } = outlet.declared;
  return canWait ? { before: [`let ${name}${type}`], inside: { kind: 'name', head: `${name} = `, declared: undefined } } : undefined;
}
