import { problemLine } from '../read/problem.ts'
import type { Problem, ProblemCode } from '../read/problem.ts'

/** A failure of the record that a user can mend; its message is the one line to show. */
export class RecordProblem extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, source: string, message: string, wayOut: string, cause?: unknown) {
    const problem: Problem = { code, source, place: null, message, wayOut }
    super(problemLine(problem), { cause })
    this.name = 'RecordProblem'
    this.problem = problem
  }
}
