import { startServer } from './main.ts';

/** Entry point of the bundled server that the extension forks; the command line calls `startServer` itself. */
startServer();
