import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

export const os = {
  modules: ['node:os', 'os'],
  exports: {
    ...each(
      `arch availableParallelism cpus endianness freemem getPriority homedir hostname loadavg machine networkInterfaces platform release tmpdir totalmem type uptime
      userInfo version`,
      { effects: ['reads:environment'], returns: 'value' },
    ),
    setPriority: { effects: ['writes:process'], returns: 'value' },
  },
} satisfies ModuleKnowledge;
