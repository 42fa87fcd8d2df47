/** How a command ends. CI reads these: they never change their meaning. */
export const exitCodes = {
  /** Nothing at or above the failing severity. */
  ok: 0,
  /** Findings at or above the failing severity. */
  findings: 1,
  /** Wrong usage or configuration, or nothing that could be checked. */
  usage: 2,
  /** A bug of ours. */
  internal: 3,
  /** Stopped by Ctrl-C: 128 + SIGINT, as shells count. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
