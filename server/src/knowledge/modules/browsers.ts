import { listens, ordered, promising, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, HoldFact, ModuleKnowledge } from '../facts.ts';
import { playwrightTestExports } from '../globals/test-runners.ts';

/** A page is driven step by step, as a person would: whatever is asked of it or done to it stays in order. */
const step: ApiFacts = { ...promising('reads:dom', 'writes:dom', 'reads:network', 'writes:network'), ...ordered };
const look: ApiFacts = { ...promising('reads:dom'), ...ordered };
const pauses: ApiFacts = { effects: [], returns: 'promise', delays: { argument: 0 }, ...ordered };

/** Gives something to ask later, and asks nothing itself. */
const locates: ApiFacts = { ...pure, isOrderedReceiver: false };
const locators = 'locator frameLocator getByAltText getByLabel getByPlaceholder getByRole getByTestId getByText getByTitle';

const looks = 'getAttribute innerHTML innerText inputValue isChecked isDisabled isEditable isEnabled isHidden isVisible textContent screenshot boundingBox ariaSnapshot';

/** Disposing of puppeteer's does more: a browser that it did not start is left running. */
const closes: HoldFact = { givenBackBy: ['close'] };
const closesWhenDisposed: HoldFact = { givenBackBy: ['close'], disposedAs: 'close' };

const playwright: Omit<ModuleKnowledge, 'modules'> = {
  holds: {
    Browser: closesWhenDisposed, BrowserContext: closesWhenDisposed, Page: closesWhenDisposed, BrowserServer: closesWhenDisposed, ElectronApplication: closesWhenDisposed,
    APIRequestContext: { givenBackBy: ['dispose'], disposedAs: 'dispose' },
  },
  aliases: { Frame: 'Page', ElementHandle: 'Page', JSHandle: 'Page', FrameLocator: 'Locator' },
  exports: {
    'Page.*': step,
    ...below('Page', {
      ...each(`${looks} title content pdf`, look),
      ...each(locators, locates),
      waitForTimeout: pauses,
      ...each('url viewportSize isClosed mainFrame context name', { effects: ['reads:dom'], returns: 'value' }),
    }),
    ...each('Page.on Page.once Page.off Page.addListener Page.removeListener', listens),
    'Locator.*': step,
    ...below('Locator', { ...each(`${looks} count allInnerTexts allTextContents`, look), ...each(`${locators} first last nth filter and or page owner`, locates) }),
    ...below('Keyboard', { '*': step }),
    ...below('Mouse', { '*': step }),
    ...below('Touchscreen', { '*': step }),
    ...below('Dialog', each('accept dismiss', step)),
    // Contexts and pages of one browser live side by side.
    ...below('BrowserContext', {
      ...each('newPage close addCookies clearCookies grantPermissions clearPermissions setOffline route unroute addInitScript exposeFunction setGeolocation storageState', promising('writes:environment', 'writes:receiver')),
      cookies: promising('reads:environment'),
      ...each('pages browser', { effects: ['reads:receiver'], returns: 'value' }),
      waitForEvent: promising('reads:environment'),
      ...each('on once', listens),
    }),
    ...below('Browser', {
      ...each('newContext newPage close', promising('writes:process', 'writes:receiver')),
      ...each('contexts isConnected version', { effects: ['reads:receiver'], returns: 'value' }),
      ...each('on once', listens),
    }),
    ...below('BrowserType', each('launch launchPersistentContext launchServer connect connectOverCDP', promising('writes:process'))),
    ...below('APIRequestContext', {
      ...each('get head', promising('reads:network')),
      ...each('post put patch delete fetch', promising('reads:network', 'writes:network')),
      dispose: promising('writes:receiver'),
    }),
    ...each('APIResponse.json APIResponse.text APIResponse.body Response.json Response.text Response.body', promising('reads:network')),
    ...each('Download.saveAs', promising('reads:network', 'writes:files')),
  },
};

const puppeteer: ModuleKnowledge = {
  modules: ['puppeteer', 'puppeteer-core'],
  holds: { Browser: { ...closes, givenBackBy: ['close', 'disconnect'] }, BrowserContext: closes, Page: closes },
  aliases: { Frame: 'Page', ElementHandle: 'Page', JSHandle: 'Page', PuppeteerNode: '', Puppeteer: '' },
  exports: {
    'Page.*': step,
    ...below('Page', {
      ...each('content title screenshot pdf cookies metrics boundingBox boxModel isVisible isHidden', look),
      // Until version 21.
      waitForTimeout: pauses,
      ...each('url viewport isClosed mainFrame frames browser browserContext name workers target', { effects: ['reads:dom'], returns: 'value' }),
      ...each('setDefaultTimeout setDefaultNavigationTimeout', { effects: ['writes:receiver'], returns: 'value' }),
      locator: locates,
      ...each('on once off', listens),
    }),
    'Locator.*': step,
    ...each('Locator.setTimeout Locator.setVisibility Locator.setWaitForEnabled Locator.clone Locator.filter Locator.map', locates),
    ...below('Keyboard', { '*': step }),
    ...below('Mouse', { '*': step }),
    ...below('Touchscreen', { '*': step }),
    ...each('CDPSession.send', step),
    ...below('Browser', {
      ...each('newPage createBrowserContext close disconnect setCookie deleteCookie', promising('writes:process', 'writes:receiver')),
      ...each('pages version userAgent cookies', promising('reads:process')),
    }),
    ...below('BrowserContext', {
      ...each('newPage close overridePermissions clearPermissionOverrides setCookie deleteCookie', promising('writes:process', 'writes:receiver')),
      ...each('pages cookies', promising('reads:process')),
    }),
    ...each('launch connect', promising('writes:process')),
    ...each('HTTPResponse.json HTTPResponse.text HTTPResponse.buffer HTTPResponse.content', promising('reads:network')),
  },
};

export const browsers: readonly ModuleKnowledge[] = [
  { ...playwright, modules: ['playwright-core'] },
  // The types of the test runner stand in the package of the browsers.
  { ...playwright, modules: ['playwright', '@playwright/test'], exports: { ...playwright.exports, ...playwrightTestExports } },
  puppeteer,
];
