import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { existsSync, readdirSync } from 'node:fs'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const features = existsSync('src/features')
  ? readdirSync('src/features', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : []

/** Who may import whom: views -> features -> {shared, lib}, shared -> lib; no feature knows another. */
const layers = [
  {
    target: './src/lib',
    from: ['./src/shared', './src/features', './src/views'],
    message: 'lib stands under everything else',
  },
  {
    target: './src/shared',
    from: ['./src/features', './src/views'],
    message: 'shared knows no domain word',
  },
  {
    target: './src/features',
    from: './src/views',
    message: 'views compose features, not the reverse',
  },
  ...features.map((name) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message: 'no feature imports another: let a view compose them, or move what both need down',
  })),
]

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/lib/host/generated.ts'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    files: ['**/*.{js,mjs,ts,svelte}'],
    plugins: { 'import-x': importX },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      // the import rules parse the Svelte files that a TypeScript file imports with these options
      parserOptions: { parser: '@typescript-eslint/parser' },
    },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.svelte'],
      'import-x/external-module-folders': ['node_modules'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'svelte-eslint-parser': ['.svelte'],
      },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'no-undef': 'off', // the type checker knows better
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: layers }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-eval': 'error',
      'svelte/prefer-svelte-reactivity': 'off', // module-private maps that nothing renders
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    // the stores choose for each map: shown by key (SvelteMap), replaced whole ($state.raw), or not shown at all
    files: ['src/lib/**/*.svelte.ts'],
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/lib/host/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@tauri-apps/*'], message: 'only lib/host knows Tauri' }] },
      ],
    },
  },
)
