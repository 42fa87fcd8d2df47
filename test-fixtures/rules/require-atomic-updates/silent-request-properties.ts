// What a handler hangs on its request: another property than it reads, or one that does not come out of the old value.

interface Request { id: string; user?: string; token: string; tries: number }
declare function loadUser(request: Request): Promise<string>;
declare function refresh(token: string): Promise<string>;

export async function handle(req: Request): Promise<void> {
  req.user = await loadUser(req);
  req.token = await refresh(req.token);
  req.tries = req.tries + (await loadUser(req)).length;
}
