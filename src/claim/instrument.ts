/** How one instrument stands to another. */
export type Relation = 'parallel' | 'part-of' | 'depends-on' | 'succeeds' | 'implements'
