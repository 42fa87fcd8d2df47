// A constructor is a call as well.

declare class Job {
  constructor(name: string, task: Promise<void>);
}
declare function saveOrder(order: string): Promise<void>;

export function submit(order: string): Job {
  const saving = saveOrder(order);
  return new Job(order, saving);
}
