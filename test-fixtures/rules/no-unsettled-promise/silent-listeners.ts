// Another event may come.

interface Socket { on(event: string, listener: (value: Error | string) => void): void; once(event: string, listener: (error: Error) => void): void }

export function firstMessage(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.on('message', (text) => {
      if (typeof text === 'string' && text !== 'ping') resolve(text);
    });
    socket.once('error', (error) => {
      if (error.message !== 'again') reject(error);
    });
  });
}

export function failure(socket: Socket): Promise<Error> {
  return new Promise((resolve) => {
    socket.once('error', (error) => {
      if (error.message !== 'again') resolve(error);
    });
  });
}
