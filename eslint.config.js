import tseslint from 'typescript-eslint'

const imports = [
  {
    regex: '^(fp-ts|io-ts)/(?!lib/.+\\.js$)',
    message: "Node can load only 'fp-ts/lib/Name.js' and 'io-ts/lib/Name.js', although other forms type-check.",
  },
  { regex: '^fp-ts$', message: "Import 'fp-ts/lib/Name.js': the whole of fp-ts is large and slow to load." },
]

const clockAndChance = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Ask for the time as an argument.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask for the time as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Ask for the time as an argument.' },
  {
    selector: 'MemberExpression[object.name="performance"][property.name="now"]',
    message: 'Ask for the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Ask for chance as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]',
    message: 'Ask for identity as an argument.',
  },
]

const locale = [
  {
    selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]',
    message: 'Nothing in core depends on the locale.',
  },
  { selector: 'MemberExpression[object.name="Intl"]', message: 'Nothing in core depends on the locale.' },
]

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.tsbuild/',
      '.cache/',
      'coverage/',
      '**/tsup.config.ts',
      '**/frozen/before.mjs',
    ],
  },
  {
    files: ['packages/*/src/**/*.ts', 'packages/*/test/**/*.ts', 'examples/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.lint.json'], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-imports': ['error', { patterns: imports }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowNumber: true,
          allowRegExp: false,
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `t.Type<A, A, unknown>` says more than `t.Type<A>`, and `Record<never, never>` that nothing is needed.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // An interface gives a computed type a name, which is what an editor and an error message show.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // A port promises; an adapter that needs no waiting still has to.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // The build marks every call at load as pure: scripts/pure-calls.ts.
    files: ['packages/*/src/**/*.ts'],
    rules: { 'no-warning-comments': ['error', { terms: ['@__PURE__', '#__PURE__'], location: 'anywhere' }] },
  },
  {
    files: ['packages/programs/src/**/*.ts', 'packages/projections/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance, ...locale] },
  },
  {
    // A time zone is no locale: the one file that turns instants into days asks Intl, in a fixed language and calendar.
    files: ['packages/core/src/vocabulary/local-day.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  {
    files: ['packages/*/test/**/*.ts', 'examples/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
)
