import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './problem.ts'
import type { RoomEnv } from './room-options.ts'

/** Answers 504 where no answer is there in time; what was begun is left to end by itself. */
export function timeLimit(ms: number): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, ms, 'late')
      timer.unref()
    })
    try {
      if ((await Promise.race([next(), late])) === 'late')
        c.res = problemResponse(c, 504, `No answer within ${Math.round(ms / 100) / 10} s.`)
    } finally {
      clearTimeout(timer)
    }
  }
}
