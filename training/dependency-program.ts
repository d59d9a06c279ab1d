import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Settings = Readonly<Record<string, number>>

/** The program dependency-network.cpp; names are those of files in its folder. */
export interface NetworkProgram {
  /** Trains a network and returns its weights, which stay in the folder as `name`. */
  train(name: string, input: Int32Array, settings: Settings, opinions?: string): Buffer
  /** Writes what the network `weights` thinks of the first two sets to `name`. */
  label(name: string, input: Int32Array, weights: string, settings: Settings): void
}

/** No -ffast-math and no code for one processor alone: the same compiler makes the same weights everywhere. */
const FLAGS = ['-O3', '-mavx2', '-mfma', '-fno-math-errno', '-fno-trapping-math', '-std=c++17']

/** Compiles the program into `folder`. Throws where there is no g++. */
export function compileNetwork(folder: string): NetworkProgram {
  const program = join(folder, 'network')
  const source = fileURLToPath(new URL('./dependency-network.cpp', import.meta.url))
  execFileSync('g++', [...FLAGS, '-o', program, source], { stdio: 'inherit' })
  const run = (to: string, input: Int32Array, third: string | undefined, settings: Settings): void => {
    const from = join(folder, 'input')
    writeFileSync(from, input)
    const files = [from, join(folder, to), ...(third === undefined ? [] : [join(folder, third)])]
    const options = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
    const { status, signal } = spawnSync(program, [...files, ...options], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`${program} ${options.join(' ')} ended with ${status ?? signal}`)
  }
  return {
    train(name, input, settings, opinions) {
      run(name, input, opinions, settings)
      return readFileSync(join(folder, name))
    },
    label(name, input, weights, settings) {
      run(name, input, weights, { ...settings, label: 1 })
    },
  }
}
