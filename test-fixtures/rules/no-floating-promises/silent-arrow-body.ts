// The body of the arrow is its result, no statement.

declare function saveUser(user: { id: string }): Promise<void>;

export const register = (id: string): Promise<void> => saveUser({ id });
