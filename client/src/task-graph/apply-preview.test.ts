import { afterEach, expect, it, vi } from 'vitest';
import * as vscode from 'vscode';
import { checkoutGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import type { PreviewEditResult } from '../../../server/src/protocol/requests.ts';
import { applyPreview } from './apply-preview.ts';
import { ShownGraph } from './shown-graph.ts';

const uri = vscode.Uri.parse('file:///src/checkout.ts');
const shown = new ShownGraph(checkoutGraph(), 1, uri);
const edit: PreviewEditResult = { files: [{ uri: uri.toString(), version: 3, edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, newText: 'const' }] }] };

function serverWith(result: PreviewEditResult | null) {
  return { request: async <Result>() => result as Result };
}

function openAt(version: number): void {
  vi.spyOn(vscode.workspace, 'textDocuments', 'get').mockReturnValue([{ uri, version } as vscode.TextDocument]);
}

afterEach(() => vi.restoreAllMocks());

it('applies the edit; a review is confirmed by the person', async () => {
  openAt(3);
  const applyEdit = vi.spyOn(vscode.workspace, 'applyEdit').mockResolvedValue(true);
  await applyPreview(serverWith(edit), shown, 0, 'direct');
  await applyPreview(serverWith(edit), shown, 0, 'review');
  const confirmations = applyEdit.mock.calls.map(([given]) => (given as unknown as { entries: [string, [unknown, { needsConfirmation: boolean }][]][] }).entries[0]?.[1][0]?.[1].needsConfirmation);
  expect(confirmations).toEqual([false, true]);
});

it('says what to do when the fix is no longer offered, or belongs to another text', async () => {
  openAt(3);
  await expect(applyPreview(serverWith(null), shown, 0, 'direct')).rejects.toThrow('Look at the new graph and apply the fix from there.');
  openAt(4);
  await expect(applyPreview(serverWith(edit), shown, 0, 'direct')).rejects.toThrow('The code has changed since this picture was made');
});

it('says when VS Code refused the edit, and takes a review that was turned down as no mistake', async () => {
  openAt(3);
  vi.spyOn(vscode.workspace, 'applyEdit').mockResolvedValue(false);
  await expect(applyPreview(serverWith(edit), shown, 0, 'direct')).rejects.toThrow('was not applied: src/checkout.ts was changed meanwhile, or cannot be written');
  await expect(applyPreview(serverWith(edit), shown, 0, 'review')).resolves.toBeUndefined();
});
