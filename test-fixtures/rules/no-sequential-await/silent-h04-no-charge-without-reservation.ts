// When the reservation fails, nobody must be charged.

declare function reserveSeat(seat: string): Promise<string>;
declare function chargeCard(card: string): Promise<string>;

export async function book(seat: string, card: string): Promise<string> {
  const reservation = await reserveSeat(seat);
  const receipt = await chargeCard(card);
  return reservation + receipt;
}
