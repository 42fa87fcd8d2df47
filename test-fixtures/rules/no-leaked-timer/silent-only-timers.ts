// A race of timers is a delay.

export async function shortest(): Promise<void> {
  await Promise.race([new Promise((resolve) => setTimeout(resolve, 10)), new Promise((resolve) => setTimeout(resolve, 20))]);
}
