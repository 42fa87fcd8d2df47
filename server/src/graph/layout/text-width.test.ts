import { describe, expect, it } from 'vitest';
import { codeWidth, fitCode, proseWidth } from './text-width.ts';

describe('width of text', () => {
  it('counts wide characters twice', () => {
    expect(codeWidth('注文')).toBe(codeWidth('abcd'));
  });

  it('cuts what does not fit and says so', () => {
    const fitted = fitCode('await fetchShippingRates(region)', 100);
    expect(fitted).toBe('await fetchS…');
    expect(codeWidth(fitted)).toBeLessThanOrEqual(100);
  });

  it('never cuts a character in two', () => {
    expect(fitCode('🚀🚀🚀🚀', 40)).toBe('🚀🚀…');
  });

  it('leaves what fits', () => {
    expect(fitCode('save()', 100)).toBe('save()');
  });

  it('gives narrow letters less room in prose', () => {
    expect(proseWidth('ill')).toBeLessThan(proseWidth('www'));
  });
});
