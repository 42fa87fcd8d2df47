// The author knows that there is a socket; the compiler has forgotten it inside the executor.

interface Socket { onopen: (value: unknown) => void; onerror: (reason: unknown) => void; isOpen: boolean }
declare function dial(): Socket;

let socket: Socket | undefined;

export async function open(): Promise<boolean> {
  socket = dial();
  await new Promise((resolve, reject) => {
    if (!socket) return;
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  return socket.isOpen;
}
