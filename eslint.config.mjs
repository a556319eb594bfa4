/**
 * What the compiler does not see. Rules that need type information are left to the compiler itself (strict) and to the tests, so
 * that a whole run stays a matter of seconds. Inline exceptions have no effect: a rule that is wrong is changed here.
 */
import eslint from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const code = ['**/*.ts', '**/*.mjs'];
const client = ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'];
const templates = ['apps/web/src/**/*.html', 'libs/ui/src/**/*.html'];
const commands = [
  'tools/**/*.{mjs,ts}',
  '*.mjs',
  '.*.mjs',
  '**/tools/**/*.mjs',
  '**/bench/**/*.mjs',
  '**/*.config.{mjs,ts}',
  '**/test/**/*.mjs',
];

/** What Node gives every module. Named here because scripts have no compiler options that would. */
const node = Object.fromEntries(
  [
    ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'performance', 'structuredClone'],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'],
    ...[
      'AbortController',
      'AbortSignal',
      'TextEncoder',
      'TextDecoder',
      'Response',
      'Request',
      'Headers',
      'FormData',
      'Blob',
    ],
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.angular/',
    '**/coverage/',
    'data/',
    '.nx/',
    'apps/web/public/',
    '**/test-results/',
    '**/playwright-report/',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: code,
    extends: [eslint.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Vocabularies are `as const` objects.' },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-check': false, 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // Nest and Angular carry their modules and components as classes with decorators alone.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: node },
  },
  {
    files: commands,
    rules: { 'no-console': 'off' },
  },
  {
    // Numeric code walks arrays whose bounds it has just computed, and a test may say what it knows.
    files: ['libs/statistics/**/*.ts', 'tools/demo/**/*.ts', '**/*.{spec,int-spec,testing}.ts', '**/test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/prefer-for-of': 'off' },
  },
  {
    // Playwright types a fixture without a value as void.
    files: ['e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-invalid-void-type': 'off' },
  },
  {
    // Nest reads the classes of constructor parameters at run time: a type import would take them away.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: client,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'qw', style: 'kebab-case' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@angular/forms/signals',
              importNames: ['maxLength'],
              message: 'It sets the attribute by which the browser cuts what is pasted: atMost of shared/forms.',
            },
          ],
        },
      ],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'qw', style: 'camelCase' }],
    },
  },
  {
    files: templates,
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/eqeqeq': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(TextAttribute, BoundAttribute)[name=/^maxlength$/i]',
          message: 'The browser cuts what is pasted without a word: atMost or tooLong of shared/forms.',
        },
      ],
    },
  },
  prettier,
);
