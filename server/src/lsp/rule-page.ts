/** Where the pages of the rules stand; the one place to change when they move. */
const rulePages = 'https://github.com/async-lens/async-lens/blob/main/docs/rules';

/** Address of the page that explains a rule. */
export function rulePage(ruleId: string): string {
  return `${rulePages}/${ruleId}.md`;
}
