// A package of the workspace, as its users name it.
export function readScale(port: string): number {
  return port.length;
}
