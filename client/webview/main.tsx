import { render } from 'preact';
import { openChannel, type Channel } from './channel.ts';
import { keepSaved, openPage } from './state/page.ts';
import { App } from './view/app.tsx';
import './styles/colors.css';
import './styles/page.css';
import './styles/picture.css';
import './styles/timeline.css';
import './styles/contrast.css';

const channel = openChannel();
reportTrouble(channel);
const page = openPage(channel);
render(<App page={page} />, document.getElementById('root') ?? document.body);
keepSaved(page);
channel.post({ type: 'ready' });

/** What goes wrong in here is written to the editor's log: nobody looks into the console of a page. */
function reportTrouble({ post }: Channel): void {
  window.addEventListener('error', ({ message, filename, lineno }) => post({ type: 'trouble', text: `${message} (${filename}:${lineno})` }));
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => post({ type: 'trouble', text: String(reason) }));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => post({ type: 'trouble', text: `Blocked by ${violatedDirective}: ${blockedURI} (${sourceFile}:${lineNumber})` }));
}
