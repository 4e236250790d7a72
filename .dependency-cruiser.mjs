/**
 * The layers of ARCHITECTURE §2 as rules: kernel ← packs ← server, web; reader beside kernel. `npm run layers` applies
 * them to every module, and tests/guards/layers.test.ts breaks each of them on purpose to see that it bites.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Imports run one way. Types count: two files that need each other are one idea, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is an import no rule below can see.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'kernel is the root: it knows no other package.',
      severity: 'error',
      from: { path: '^packages/kernel/src/' },
      to: { path: '^packages/(?!kernel/)' },
    },
    {
      name: 'reader-stands-beside',
      comment: 'reader turns a document into a draft; it knows neither registers nor records.',
      severity: 'error',
      from: { path: '^packages/reader/src/' },
      to: { path: '^packages/(?!reader/)' },
    },
    {
      name: 'packs-declare',
      comment: 'Declarations are made of the kernel and nothing else.',
      severity: 'error',
      from: { path: '^packages/packs/src/' },
      to: { path: '^packages/(?!packs/|kernel/)' },
    },
    {
      name: 'pure-packages',
      comment: 'No Node module, and so no clock, chance, file or network, in what must also run on a phone.',
      severity: 'error',
      from: { path: '^packages/(kernel|packs|reader)/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-knows-no-screen',
      comment: 'It has the pages built and sends them; what is in them is not its business.',
      severity: 'error',
      from: { path: '^packages/server/src/' },
      to: { path: '^packages/web/(?!build\\.ts$)' },
    },
    {
      name: 'web-takes-only-types-from-server',
      comment: 'The one thing the two share at run time is HTTP.',
      severity: 'error',
      from: { path: '^packages/web/src/' },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-runs-in-a-browser',
      severity: 'error',
      from: { path: '^packages/web/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'all-sql-in-db',
      comment: 'Only packages/server/src/db/ speaks to the database.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/server/(src/db/|test/)' },
      to: { path: '^node_modules/(pg|kysely|pg-copy-streams)/' },
    },
    {
      name: 'one-door',
      comment:
        'Whoever wants to write says who asks (author.ts) and hands a change to intake.ts; who verifies needs the chain. The rest is its own business.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/server/(src/intake(/|\\.ts$)|test/)' },
      to: { path: '^packages/server/src/intake/(?!(author|chain)\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sources-import-no-tests',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: '^(tests|bench|scripts)/|/test/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/'] },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
