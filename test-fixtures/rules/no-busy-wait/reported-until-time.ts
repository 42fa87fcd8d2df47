// A pause that stops everybody.

export async function retryLater(end: number): Promise<void> {
  while (Date.now() < end) {}
//^^^^^^^^^^^^^^^^^^^^^^^^ no-busy-wait: spins until time has passed
  console.log('again');
}
