// `@blocking`: a function of one's own that the analysis cannot look into.

/** @blocking */
declare function readScale(port: string): number;

export async function weigh(): Promise<number> {
  return readScale('/dev/ttyUSB0');
}
