// Builds everything the pages load into src/main/resources/static/assets, and
// copies the typeface that the application writes with into src/main/resources/fonts.
// With --check it builds into a temporary folder and reports what differs from the committed files.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, 'node_modules')
const assets = join(here, '..', 'resources', 'static', 'assets')
// what the application itself writes with, in charts and papers; nothing fetches it
const fonts = join(here, '..', 'resources', 'fonts')

const font = '@fontsource/atkinson-hyperlegible'
// latin-ext holds the letters that Welsh names need; the browser fetches it only where a page uses one
const fontFiles = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700']
const printFont = '@expo-google-fonts/atkinson-hyperlegible'
const printFontFiles = { 400: '400Regular', 700: '700Bold' }
// for the signs that it lacks: Greek, Cyrillic, Vietnamese, arrows, hearts
const printMore = 'dejavu-fonts-ttf'
const printMoreFiles = { 400: 'DejaVuSans', 700: 'DejaVuSans-Bold' }
// all licences ask that their text goes where the files go; the package of govuk-frontend does not hold its own
const licences = [
  ['govuk-frontend', join(here, 'static', 'govuk-frontend-licence.txt')],
  [font, join(modules, font, 'LICENSE')],
  ['accessible-autocomplete', join(modules, 'accessible-autocomplete', 'LICENSE.txt')]
]

const version = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version

async function buildInto (out) {
  mkdirSync(out, { recursive: true })

  const style = compile(join(here, 'sass', 'app.scss'), {
    loadPaths: [modules],
    style: 'compressed',
    charset: false, // or the file would start with a byte order mark
    quietDeps: true
  })
  writeFileSync(join(out, 'app.css'), '@charset "UTF-8";' + style.css + '\n')

  await build({
    entryPoints: [join(here, 'js', 'app.js')],
    outfile: join(out, 'app.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'warning'
  })

  for (const name of fontFiles) {
    copyFileSync(
      join(modules, font, 'files', `atkinson-hyperlegible-${name}-normal.woff2`),
      join(out, `atkinson-hyperlegible-${name}.woff2`))
  }
  copyFileSync(join(here, 'static', 'favicon.svg'), join(out, 'favicon.svg'))

  const notices = licences.map(([name, file]) => {
    const text = readFileSync(file, 'utf8').replace(/[ \t\r]+$/gm, '').trim()
    return `${name} ${version(name)}\n\n${text}\n`
  })
  writeFileSync(join(out, 'licences.txt'), notices.join('\n' + '-'.repeat(72) + '\n\n'))
}

function copyFontsInto (out) {
  mkdirSync(out, { recursive: true })
  for (const [weight, name] of Object.entries(printFontFiles)) {
    copyFileSync(
      join(modules, printFont, name, `AtkinsonHyperlegible_${name}.ttf`),
      join(out, `atkinson-hyperlegible-${weight}.ttf`))
  }
  copyFileSync(join(modules, printFont, 'LICENSE_FONT'), join(out, 'licence.txt'))
  for (const [weight, name] of Object.entries(printMoreFiles)) {
    copyFileSync(join(modules, printMore, 'ttf', `${name}.ttf`), join(out, `dejavu-sans-${weight}.ttf`))
  }
  copyFileSync(join(modules, printMore, 'LICENSE'), join(out, 'dejavu-licence.txt'))
}

function differences (expected, actual) {
  const names = new Set([...readdirSync(expected), ...readdirSync(actual)])
  const read = (folder, name) => {
    try { return readFileSync(join(folder, name)) } catch { return null }
  }
  return [...names].sort().filter((name) => {
    const [a, b] = [read(expected, name), read(actual, name)]
    return a === null || b === null || !a.equals(b)
  })
}

const made = [[assets, buildInto], [fonts, copyFontsInto]]

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'frontend-check-'))
  try {
    const changed = []
    for (const [i, [folder, make]] of made.entries()) {
      const again = join(fresh, String(i))
      await make(again)
      changed.push(...differences(again, folder))
    }
    if (changed.length > 0) {
      console.error(`Not as built from the sources: ${changed.join(', ')}. Run "npm run build" and commit the result.`)
      process.exitCode = 1
    } else {
      console.log('The committed files are as built from the sources.')
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
} else {
  for (const [folder, make] of made) {
    rmSync(folder, { recursive: true, force: true })
    await make(folder)
  }
}
