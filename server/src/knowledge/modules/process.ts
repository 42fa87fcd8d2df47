import { callingBackLater, listens, listensOnce } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

/** Of the module and of the global `process`. */
export const processExports = {
  ...each('exit abort reallyExit', { effects: ['writes:process'], neverReturns: true }),
  execve: { effects: ['writes:process'], neverReturns: true },
  ...each('chdir umask setuid setgid seteuid setegid setgroups initgroups loadEnvFile', { effects: ['writes:environment', 'writes:process'], returns: 'value' }),
  ...each('cwd getuid getgid geteuid getegid getgroups', { effects: ['reads:environment'], returns: 'value' }),
  ...each('hrtime hrtime.bigint uptime cpuUsage threadCpuUsage', { effects: ['reads:clock'], returns: 'value' }),
  ...each('memoryUsage memoryUsage.rss resourceUsage availableMemory constrainedMemory getActiveResourcesInfo getBuiltinModule', {
    effects: ['reads:process'],
    returns: 'value',
  }),
  ...each('kill emitWarning', { effects: ['writes:process'], returns: 'value' }),
  nextTick: { effects: ['writes:clock'], returns: 'value', callsBack: [] },
  once: { ...listensOnce, effects: ['writes:process'] },
  ...each('on off addListener removeListener removeAllListeners', { ...listens, effects: ['writes:process'] }),
  send: callingBackLater('writes:process'),
  ...each('stdout.write stderr.write', { effects: ['writes:console'], callsBack: [] }),
  'report.writeReport': { effects: ['writes:files'], returns: 'value', blocks: { on: 'io', advice: 'keep it out of the paths that serve requests' } },
} satisfies ModuleKnowledge['exports'];

export const process = {
  modules: ['node:process', 'process'],
  aliases: { Process: '', process: '' },
  exports: processExports,
} satisfies ModuleKnowledge;
