// Nothing is known of it.

declare const plugin: any;

export function run(on: (listener: () => void) => void): void {
  if (plugin.isReady()) on(plugin.start);
}
