// Who calls it takes nothing back.

declare function onClose(listener: (code: number) => void): void;
declare const log: string[];

onClose((code) => {
  log.push(`closed with ${code}`);
});
