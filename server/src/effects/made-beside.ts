import type { BindingId, Block, FunctionModel, LoopStep, Step } from '../model/model.ts';
import { walkBlocks } from '../model/walk.ts';

/**
 * Made in the block of the loop, or outside of a `try` around it that gives up on failure: a handler that goes on, or
 * a finalizer, could still see what was collected before.
 */
export function isMadeBeside(one: FunctionModel, loop: LoopStep, binding: BindingId): boolean {
  let found = false;
  walkBlocks(one.body, (block, around) => {
    if (!block.steps.includes(loop)) return;
    const givesUp = (step: Step): boolean => step.kind === 'try' && step.finalizer === undefined && (step.handler === undefined || step.handler.body.steps.at(-1)?.kind === 'throw');
    const outward = around.toReversed();
    const end = outward.findIndex((step) => !givesUp(step));
    const visible = outward.slice(0, end < 0 ? outward.length : end);
    found = [block, ...blocksHolding(one, visible)].some((candidate) => declares(candidate, binding));
  });
  return found;
}

function blocksHolding(one: FunctionModel, steps: readonly Step[]): readonly Block[] {
  const blocks: Block[] = [];
  walkBlocks(one.body, (block) => {
    if (block.steps.some((step) => steps.includes(step))) blocks.push(block);
  });
  return blocks;
}

function declares(block: Block, binding: BindingId): boolean {
  return block.steps.some((step) => step.kind === 'declaration' && step.declarators.some(({ pattern }) => pattern.kind === 'bind' && pattern.binding === binding));
}
