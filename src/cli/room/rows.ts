import type { CommandRow } from '../commands.ts'
import { RECORD } from '../record/record-options.ts'

const TOKENS = {
  name: 'tokens',
  value: 'FILE',
  summary: 'file of tokens; rapporteur-tokens.json if not given',
} as const

/** Commands that open a record to others. */
export function roomCommands(): CommandRow[] {
  return [
    {
      name: 'serve',
      summary: 'Open a reading room on a record: pages, API, feeds, MCP',
      operands: '',
      arity: [0, 0],
      about:
        'Serves the record on 127.0.0.1 until it is stopped: pages for people, an HTTP API described by OpenAPI (/api), feeds, a calendar, exports, and MCP (/mcp). On any other address it refuses to start without a token, and asks everybody for one. An empty record offers the examples. docs/http.md and docs/web.md tell more.',
      options: [
        RECORD,
        { name: 'port', value: 'N', summary: 'port; 4747 if not given, 0 for any that is free' },
        { name: 'host', value: 'ADDRESS', summary: 'address to listen at; 127.0.0.1 if not given' },
        { name: 'base', value: 'URL', summary: 'address under which others see the room, behind a proxy' },
        TOKENS,
        { name: 'ask-token', summary: 'ask for a token on 127.0.0.1 too' },
        {
          name: 'rate',
          value: 'N',
          summary: 'requests a minute of one client; 1200 if not given, 0 for no limit',
        },
        { name: 'webhooks', value: 'FILE', summary: 'whom to tell of changes (docs/http.md)' },
        { name: 'allow-private', summary: 'let webhooks reach loopback and private addresses' },
      ],
      examples: [
        { command: 'rapporteur serve', does: 'rapporteur.db at http://127.0.0.1:4747/' },
        {
          command: 'rapporteur serve --host 0.0.0.0 --base https://desk.example/',
          does: 'for others, behind a proxy; needs a token',
        },
      ],
      load: async () => (await import('./serve-command.ts')).serveCommand,
    },
    {
      name: 'mcp',
      summary: 'Answer an MCP client on standard input and output',
      operands: '',
      arity: [0, 0],
      about:
        'Offers the record, read-only, to a program that speaks the Model Context Protocol: list, dossier, evidence, changes, what-if, search. Every answer has the words it rests on. Ends when its input ends.',
      options: [RECORD],
      examples: [{ command: 'rapporteur mcp --record desk.db', does: 'started by an MCP client' }],
      load: async () => (await import('./mcp-command.ts')).mcpCommand,
    },
    {
      name: 'token',
      summary: 'Make, list and revoke the tokens of a reading room',
      operands: 'create NAME | list | revoke ID',
      arity: [1, 2],
      about:
        'A token opens a reading room to whoever has it, as far as its scope reaches: read; review (and read); admin (and both, adding articles, the audit). It is shown once and kept as a hash. A token that is revoked is refused from the next request on, also by a room that runs.',
      options: [
        TOKENS,
        { name: 'scope', value: 'SCOPE', summary: 'read (if not given), review or admin' },
        { name: 'json', summary: 'print JSON' },
      ],
      examples: [
        { command: 'rapporteur token create Vera --scope review', does: 'prints the token, this once' },
        { command: 'rapporteur token revoke 1f3a9c02', does: 'at once, for good' },
      ],
      load: async () => (await import('./token-command.ts')).tokenCommand,
    },
  ]
}
