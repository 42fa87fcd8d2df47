/** Colours and strokes of the standalone picture; light by default, dark where the viewer prefers it. */
export const svgStyle = `
svg { --page: #ffffff; --text: #1f2328; --soft: #59636e; --line: #8c959f; --node: #ffffff; --frame: #f6f8fa; --frame-line: #d1d9e0;
  --path: #0969da; --blocking: #cf222e; --lost: #9a6700; --start: #1a7f37; --call: #8250df; --chip: #eaeef2; }
@media (prefers-color-scheme: dark) {
  svg { --page: #1e1e1e; --text: #e6e6e6; --soft: #a0a7b0; --line: #7d8590; --node: #252629; --frame: #222326; --frame-line: #3d444d;
    --path: #4daafc; --blocking: #f85149; --lost: #d29922; --start: #3fb950; --call: #b083f0; --chip: #33373d; }
}
text { fill: var(--text); font: 11px system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
.page { fill: var(--page); }
.name { font-size: 17px; font-weight: 600; }
.figure-name { fill: var(--soft); }
.figure { font-weight: 600; }
.label { font: 12px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.frame { fill: var(--frame); fill-opacity: .55; stroke: var(--frame-line); }
.frame.root { fill-opacity: 0; }
.frame.branch, .frame.try { stroke-dasharray: 4 3; }
.card { fill: var(--page); stroke: var(--frame-line); }
.heading, .lane { fill: var(--soft); font-weight: 600; }
.tab { fill: var(--node); stroke: var(--frame-line); }
.band { fill: url(#hatch); }
.hatch { stroke: var(--blocking); stroke-width: 2; stroke-opacity: .35; }
.wire path { fill: none; stroke: var(--line); stroke-width: 1.25; }
.wire .head { fill: var(--line); stroke: none; }
.wire.critical path { stroke: var(--path); stroke-width: 2.5; }
.wire.critical .head { fill: var(--path); stroke: none; }
.wire.error path, .wire.detach path, .wire.open path { stroke-dasharray: 4 3; }
.wire.detach path, .wire.open path, .wire.removable path { stroke: var(--lost); }
.wire.detach .head, .wire.removable .head { fill: var(--lost); }
.wire.open .head { fill: none; stroke: var(--lost); stroke-width: 1.5; stroke-dasharray: none; }
.wire.removable path { stroke-dasharray: 6 4; }
.bar { fill: var(--soft); }
.bar.critical { fill: var(--path); }
.outline { fill: var(--node); stroke: var(--line); stroke-width: 1.25; }
.inlay { fill: none; stroke: var(--line); }
.glyph { fill: none; stroke: var(--soft); stroke-width: 1.25; stroke-linecap: round; stroke-linejoin: round; }
.start .glyph { stroke: var(--start); }
.await .glyph, .join .glyph { stroke: var(--path); }
.call .glyph { stroke: var(--call); }
.blocking .outline, .blocking .glyph { stroke: var(--blocking); }
.detached .outline, .detached .glyph { stroke: var(--lost); }
.detached .outline, .uncertain .outline { stroke-dasharray: 4 3; }
.entry .outline { fill: var(--soft); stroke: none; }
.end .inlay { fill: var(--soft); stroke: none; }
.node.critical .outline { stroke: var(--path); stroke-width: 2.5; }
.node.critical.blocking .outline { stroke: var(--blocking); }
.chip { fill: var(--chip); }
.chip-text { fill: var(--text); text-anchor: middle; font-weight: 600; }
.badge { fill: var(--lost); stroke: var(--page); stroke-width: 1.5; }
.badge-mark { fill: none; stroke: var(--page); stroke-width: 1.5; }
`;
