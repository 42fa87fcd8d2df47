/** Styles that the bundler collects into task-graph.css. */
declare module '*.css';
