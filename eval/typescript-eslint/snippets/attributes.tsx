// Functions as attributes of elements.
declare global {
  namespace JSX {
    interface IntrinsicElements { button: { onClick?: () => void; onWait?: () => void | Promise<void>; title?: string; children?: unknown } }
    interface ElementChildrenAttribute { children: object }
  }
}
declare function save(): Promise<void>;
declare function Panel(properties: { onClose: () => void; render?: () => unknown; children?: () => void }): unknown;
declare const open: boolean;

export const page = [
  <button onClick={async () => {}} title="x" />,
  <button onClick={save}>text</button>,
  <button onClick={() => save()} />,
  <button onClick={() => void save()} />,
  <button onClick={() => { save().catch(() => {}); }} />,
  <button onWait={async () => {}} />,
  <button onClick={open ? save : undefined} />,
  <button onClick={(save)} />,
  <button {...{ onClick: save }} />,
  <Panel onClose={async () => {}} render={async () => {}} />,
  <Panel onClose={() => {}}>{async () => {}}</Panel>,
];
