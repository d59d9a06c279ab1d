#!/usr/bin/env node
import { loadBundle } from './bundle.ts'
import { spareOptimiser } from './optimiser.ts'

spareOptimiser()
const { program } = loadBundle() ?? (await import('./program.ts'))
await program(process)
