// The download is waited for before the click that starts it, as tests of pages do; the runner hears every failure.
import assert from 'node:assert/strict';
import { test } from 'node:test';

interface Page {
  waitForEvent(name: 'download'): Promise<{ suggestedFilename(): string }>;
  click(selector: string): Promise<void>;
}

declare const page: Page;

void test('the report is downloaded under its name', async () => {
  const downloadTask = page.waitForEvent('download');
  await page.click('#report');
  const download = await downloadTask;
  assert.equal(download.suggestedFilename(), 'report.pdf');
});
