import { promising, pure } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, Counterpart, ModuleKnowledge, WorldEffect } from '../facts.ts';

const offThread = 'it computes: run it in a worker thread when requests wait meanwhile';

function blockingFor(counterpart: Counterpart, ...effects: readonly WorldEffect[]): ApiFacts {
  return { effects, returns: 'value', blocks: { on: 'cpu', counterpart } };
}

function same(module: string, path: string): Counterpart {
  return { module, path, shape: 'same' };
}

/** The asynchronous compiler is slower by itself: it pays where something else can run meanwhile. */
function sassAsync(path: string): Counterpart {
  return { module: 'sass', path, shape: 'different', note: 'is slower by itself; importers and functions may be asynchronous' };
}

const sass: ModuleKnowledge = {
  modules: ['sass', 'sass-embedded'],
  exports: {
    ...each('compileAsync', promising('reads:files')),
    ...each('compileStringAsync initAsyncCompiler', promising()),
    compile: blockingFor(sassAsync('compileAsync'), 'reads:files'),
    compileString: blockingFor(sassAsync('compileStringAsync')),
    initCompiler: { effects: [], returns: 'value', gives: 'Compiler' },
    'Compiler.compile': blockingFor(sassAsync('AsyncCompiler.compileAsync'), 'reads:files'),
    'Compiler.compileString': blockingFor(sassAsync('AsyncCompiler.compileStringAsync')),
    'AsyncCompiler.compileAsync': promising('reads:files'),
    'AsyncCompiler.compileStringAsync': promising(),
    render: { effects: ['reads:files'], returns: 'callback', callsBack: [] },
    renderSync: blockingFor({ module: 'sass', path: 'render', shape: 'different', takesCallback: true, note: 'takes a callback' }, 'reads:files'),
  },
};

const esbuild: ModuleKnowledge = {
  modules: ['esbuild', 'esbuild-wasm'],
  exports: {
    ...each('build context', promising('reads:files', 'writes:files')),
    ...each('transform formatMessages analyzeMetafile', promising()),
    ...each('initialize stop', promising('writes:process')),
    buildSync: blockingFor(same('esbuild', 'build'), 'reads:files', 'writes:files'),
    transformSync: blockingFor(same('esbuild', 'transform')),
    formatMessagesSync: blockingFor(same('esbuild', 'formatMessages')),
    analyzeMetafileSync: blockingFor(same('esbuild', 'analyzeMetafile')),
    ...each('BuildContext.rebuild BuildContext.watch BuildContext.serve BuildContext.dispose BuildContext.cancel', {
      effects: ['reads:files', 'writes:files', 'writes:receiver'], returns: 'promise', isOrderedReceiver: true,
    }),
  },
};

/** Without a callback Babel's plain functions are the blocking ones. */
function babelPlain(name: string, ...effects: readonly WorldEffect[]): ApiFacts {
  return { effects, callsBack: [], blocks: { on: 'cpu', when: 'without-callback', callbackFrom: 1, counterpart: same('@babel/core', `${name}Async`) } };
}

const babel: ModuleKnowledge = {
  modules: ['@babel/core'],
  exports: {
    ...each('transformAsync transformFromAstAsync parseAsync', promising()),
    ...each('transformFileAsync loadOptionsAsync loadPartialConfigAsync', promising('reads:files')),
    ...Object.fromEntries(['transform', 'transformFromAst', 'parse'].flatMap((name): readonly [string, ApiFacts][] => [
      [name, babelPlain(name)], [`${name}Sync`, blockingFor(same('@babel/core', `${name}Async`))],
    ])),
    ...Object.fromEntries(['transformFile', 'loadOptions', 'loadPartialConfig'].flatMap((name): readonly [string, ApiFacts][] => [
      [name, name === 'transformFile' ? { effects: ['reads:files'], returns: 'callback', callsBack: [] } : babelPlain(name, 'reads:files')],
      [`${name}Sync`, blockingFor(same('@babel/core', `${name}Async`), 'reads:files')],
    ])),
    template: pure,
    traverse: { effects: ['writes:arguments'], callsBack: [] },
  },
};

const textTools: readonly ModuleKnowledge[] = [
  {
    modules: ['postcss'],
    aliases: { LazyResult_: 'LazyResult', Processor_: 'Processor' },
    exports: {
      default: pure,
      'Processor.process': { effects: [], returns: 'value', gives: 'LazyResult' },
      'LazyResult.sync': { effects: [], returns: 'value', blocks: { on: 'cpu', advice: 'await the result of `process`' } },
      'LazyResult.async': promising(),
      ...each('parse stringify list.comma list.space', pure),
    },
  },
  { modules: ['terser'], exports: { minify: promising(), minify_sync: blockingFor(same('terser', 'minify')) } },
  { modules: ['uglify-js'], exports: { minify: { effects: [], returns: 'value', blocks: { on: 'cpu', advice: offThread } } } },
  { modules: ['svgo'], exports: { optimize: { effects: [], returns: 'value', blocks: { on: 'cpu', advice: offThread } } } },
  {
    modules: ['pngjs'],
    exports: each('PNG.sync.read PNG.sync.write', { effects: [], returns: 'value', blocks: { on: 'cpu', advice: 'use `new PNG().parse(..)` and `pack()`, which work in steps' } }),
  },
  {
    modules: ['adm-zip'],
    aliases: { default: 'AdmZip' },
    exports: {
      AdmZip: { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', advice: 'read the archive with a streaming package, or in a worker thread' } },
      'AdmZip.writeZip': { effects: ['writes:files'], returns: 'value', blocks: { on: 'io', counterpart: same('adm-zip', 'AdmZip.writeZipPromise') } },
      'AdmZip.extractAllTo': {
        effects: ['writes:files'], returns: 'value',
        blocks: {
          on: 'io',
          counterpart: { module: 'adm-zip', path: 'AdmZip.extractAllToAsync', shape: 'different', takesCallback: true, note: 'takes a callback last' },
        },
      },
      'AdmZip.toBuffer': {
        effects: ['reads:receiver'],
        returns: 'value',
        callsBack: [],
        blocks: { on: 'cpu', when: 'without-callback', counterpart: same('adm-zip', 'AdmZip.toBufferPromise') },
      },
      'AdmZip.writeZipPromise': promising('writes:files'),
      'AdmZip.toBufferPromise': promising('reads:receiver'),
      'AdmZip.extractAllToAsync': { effects: ['writes:files'], callsBack: [] },
    },
  },
  {
    modules: ['xlsx'],
    exports: {
      readFile: {
        effects: ['reads:files'],
        returns: 'value',
        blocks: { on: 'io', advice: 'read the file with `node:fs/promises`, then `read` the buffer, in a worker thread when it is large' },
      },
      ...each('writeFile writeFileXLSX', {
        effects: ['writes:files'],
        returns: 'value',
        blocks: { on: 'io', advice: '`write` to a buffer and save it with `node:fs/promises`' },
      }),
      writeFileAsync: { effects: ['writes:files'], returns: 'callback', callsBack: [] },
      ...each('read write', pure),
    },
  },
];

export const compilers: readonly ModuleKnowledge[] = [sass, esbuild, babel, ...textTools];
