// In a callback, which is a function of its own.

declare function onRequest(handler: (id: string) => Promise<string>): void;
declare function trackVisit(id: string): Promise<void>;

onRequest(async (id) => {
  const tracking = trackVisit(id);
//                 ^^^^^^^^^^^^^^ no-unawaited-task
  return id;
});

export {};
