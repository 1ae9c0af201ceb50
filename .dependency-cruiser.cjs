/**
 * Who may import whom. Every rule has a violation planted in tests/checks/import-rules.test.ts.
 */
const concept = '^domain/(?!primitives/|policy/|contract/)([^/]+)/';
const businessRooms = '^(domain|locales|cloudfunctions|src)/';
const deployedRooms = businessRooms;
const npm = 'node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports itself only; both ends run it.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', 'node_modules/valibot/'] },
    },
    {
      name: 'only-the-contract-has-schemas',
      comment: 'The schemas of the wire live in domain/contract; rules are plain functions.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '^domain/contract/' },
      to: { path: 'node_modules/valibot/' },
    },
    {
      name: 'concepts-stand-apart',
      comment: 'A concept imports itself, primitives and policy; use cases compose concepts.',
      severity: 'error',
      from: { path: concept },
      to: { path: '^domain/', pathNot: ['^domain/(primitives|policy|$1)/'] },
    },
    {
      name: 'policy-knows-no-concept',
      comment: 'Policy is numbers: it imports primitives only.',
      severity: 'error',
      from: { path: '^domain/policy/' },
      to: { path: '^domain/', pathNot: ['^domain/(primitives|policy)/'] },
    },
    {
      name: 'primitives-stand-alone',
      severity: 'error',
      from: { path: '^domain/primitives/' },
      to: { path: '^domain/', pathNot: ['^domain/primitives/'] },
    },
    {
      name: 'use-cases-know-no-platform',
      comment: 'A use case imports the domain; what it needs of the world is a port it declares.',
      severity: 'error',
      from: { path: '^cloudfunctions/_application/' },
      to: { pathNot: ['^domain/', '^locales/', '^cloudfunctions/_application/'] },
    },
    {
      name: 'policies-come-by-their-port',
      comment: 'Administrators put versions in force: `world.policies` knows them, code does not.',
      severity: 'error',
      from: {
        path: '^cloudfunctions/',
        pathNot: '^cloudfunctions/_application/stored-policies[.]ts$',
      },
      to: { path: '^domain/policy/versions[.]ts$' },
    },
    {
      name: 'database-is-data',
      comment: 'Read by the emulator and by the deploy: it must load without the back end.',
      severity: 'error',
      from: { path: '^cloudfunctions/_database/' },
      to: { pathNot: ['^domain/', '^cloudfunctions/_database/'] },
    },
    {
      name: 'only-the-platform-has-the-sdk',
      comment: 'wx-server-sdk is met in one place, with its defects; tests guard those.',
      severity: 'error',
      from: { pathNot: ['^cloudfunctions/_platform/', '^tests/'] },
      to: { path: 'node_modules/wx-server-sdk/' },
    },
    {
      name: 'functions-stand-apart',
      comment: 'An entry is thin: it composes _application and _platform, never another function.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^_/][^/]*)/' },
      to: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/(_[^/]+|$1)/'] },
    },
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      from: { pathNot: ['^cloudfunctions/([^_/][^/]*)/', '^tests/'] },
      to: { path: '^cloudfunctions/[^_/][^/]*/' },
    },
    {
      name: 'back-end-knows-no-page',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|emulator|local|scripts|config)/' },
    },
    {
      name: 'texts-know-no-end',
      comment: 'Both ends and the emulator speak through locales/.',
      severity: 'error',
      from: { path: '^locales/' },
      to: { pathNot: ['^locales/', '^domain/', 'node_modules/dayjs/'] },
    },
    {
      name: 'pages-reach-the-back-end-by-calls',
      comment: 'src imports the domain and the texts; the rest goes through src/cloud.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', '^domain/', '^locales/', npm] },
    },
    {
      name: 'features-stand-apart',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/'] },
    },
    {
      name: 'pages-are-the-top',
      comment: 'Pages use features, features use components: never the other way round.',
      severity: 'error',
      from: { path: '^src/(features|components|cloud|theme)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^src/(components|cloud|theme)/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'emulator-knows-no-business',
      comment: 'The local cloud knows the platform; local/ puts it and the product together.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(domain|locales|cloudfunctions|src|local|scripts|config)/' },
    },
    {
      name: 'business-knows-no-emulator',
      comment: 'Sign-in by choice and all that trusts it exists on one machine only.',
      severity: 'error',
      from: { path: businessRooms },
      to: { path: '^(emulator|local)/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-utils',
      comment: 'A folder of leftovers has no name: say what the thing is.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|misc)/', pathNot: npm },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-deployed',
      comment: 'What is deployed must be listed as a dependency.',
      severity: 'error',
      from: { path: deployedRooms },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['node_modules/@types/'],
      },
    },
    {
      name: 'no-unlisted-dependency',
      severity: 'error',
      // Functions that the emulator is tried on have packages of their own.
      from: { pathNot: '^tests/.*/fixtures/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count as well: a type of another room is knowledge of it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // As Taro resolves them: the platform's own file first.
      extensions: [
        '.weapp.ts', '.weapp.tsx', '.h5.ts', '.h5.tsx',
        '.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json',
      ],
    },
  },
};
