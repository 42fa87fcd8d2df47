// The type of the object requires it (typescript-eslint#7450, #11085).

interface Show { show(): Promise<void>; hide: () => Promise<void> }
declare const log: string[];

export function quiet(): Show {
  return {
    async show() {
      log.push('shown');
    },
    hide: async () => {
      log.push('hidden');
    },
  };
}

export const loud: Show = {
  show: async () => {
    log.push('SHOWN');
  },
  async hide() {
    log.push('HIDDEN');
  },
};

export const plain = {
  show: async () => {
    log.push('shown');
  },
  hide: async () => {
    log.push('hidden');
  },
} satisfies Show;
