const { readFileSync } = require('node:fs')

const packages = ['core', 'programs', 'projections', 'adapters-memory', 'testing', 'cli']

/** The folders of a package in layer order, where it has any. */
const folders = {
  core: [
    'vocabulary',
    'terms',
    'history',
    'decider',
    'rules',
    'participation',
    'support',
    'workplace',
    'coach',
    'program',
    'store',
    'languages',
  ],
  projections: ['asking', 'statistics', 'amounts', 'ledger', 'figures', 'languages'],
  cli: ['languages', 'terminal', 'read', 'print', 'commands'],
}

const oneOf = (names) => `(?:${names.join('|')})`
const src = (name) => `^packages/${name}/src/`
const unknownFolder = (name) => `${src(name)}(?!${oneOf(folders[name])}/)[^/]+/`
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const siblings = (name) =>
  Object.keys(JSON.parse(readFileSync(`${__dirname}/packages/${name}/package.json`, 'utf8')).dependencies ?? {})
    .filter((dependency) => dependency.startsWith('@jobbspar/'))
    .map((dependency) => dependency.slice('@jobbspar/'.length))

module.exports = {
  forbidden: [
    ...packages.map((name, layer) =>
      error(
        `layer-${name}`,
        'A package imports only from packages before it in the layer order.',
        { path: src(name) },
        { path: `^packages/${oneOf([...packages.slice(layer + 1), '(?!' + oneOf(packages) + '/)[^/]+'])}/` },
      ),
    ),
    ...packages.map((name) =>
      error(
        `declared-${name}`,
        'A package imports only siblings that its package.json names as dependencies.',
        { path: src(name) },
        { path: `^packages/(?!${oneOf([name, ...siblings(name)])}/)` },
      ),
    ),
    ...packages.map((name) =>
      error(
        `by-name-${name}`,
        'A sibling package is imported by its name, not by a path.',
        { path: src(name) },
        { path: `^packages/(?!${name}/)`, dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
      ),
    ),
    ...Object.entries(folders).flatMap(([name, own]) =>
      own.map((folder, layer) =>
        error(
          `${name}-${folder}`,
          `A folder of ${name} imports only from folders before it in the layer order, and never from the entries.`,
          { path: `${src(name)}${folder}/` },
          { path: `${src(name)}(?!${oneOf(own.slice(0, layer + 1))}/)` },
        ),
      ),
    ),
    ...Object.keys(folders).flatMap((name) =>
      [
        { from: { path: unknownFolder(name) }, to: {} },
        { from: {}, to: { path: unknownFolder(name) } },
      ].map(({ from, to }) =>
        error(`${name}-unknown-folder`, `Every folder of ${name} has a place in the layer order.`, from, to),
      ),
    ),
    error(
      'no-test-in-src',
      'Sources do not import tests or examples.',
      { path: '^packages/[^/]+/src/' },
      { path: ['^packages/[^/]+/test/', '^examples/', '^test/', '^scripts/'] },
    ),
    error(
      'declared-npm',
      'What sources import is a dependency of their own package.',
      { path: '^packages/[^/]+/src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-bundled'], pathNot: '^packages/' },
    ),
    error(
      'no-node',
      'What runs in a browser asks nothing of Node.',
      {
        path: `^packages/${oneOf(['core', 'programs', 'projections', 'adapters-memory', 'testing'])}/src/`,
        pathNot: '^packages/adapters-memory/src/node(\\.ts$|/)',
      },
      { dependencyTypes: ['core'] },
    ),
    error(
      'no-node-entry',
      'Only the sources of a program for Node use the store that needs Node.',
      { path: '^packages/(?!cli/)[^/]+/src/', pathNot: '^packages/adapters-memory/src/node(\\.ts$|/)' },
      { path: '^packages/adapters-memory/src/node(\\.ts$|/)' },
    ),
    error('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    error('no-circular', 'Imports make no circles.', {}, { circular: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.lint.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['@jobbspar/source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
