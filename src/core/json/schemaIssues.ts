import type * as z from 'zod/mini';

/** One thing in a value that a schema refuses: where (keys and indexes), and zod's word for what. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  /** The type, format or origin that was expected, as zod calls it. */
  readonly expected: string;
  /** What the schema itself says was wanted, for patterns. */
  readonly wanted?: string;
  readonly values: readonly unknown[];
}

/** Checks a parsed JSON value against a schema. Empty: it fits. */
export function issuesOf(schema: z.ZodMiniType, value: unknown): readonly SchemaIssue[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    path: issue.path,
    code: issue.code,
    expected: expectedBy(issue),
    ...(issue.code === 'invalid_format' && issue.format === 'regex' ? { wanted: issue.message } : {}),
    values: 'values' in issue ? issue.values : 'options' in issue ? (issue.options ?? []) : [],
  }));
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if ('format' in issue && issue.code === 'invalid_format') return issue.format;
  if ('expected' in issue) return issue.expected;
  return 'origin' in issue ? issue.origin : '';
}
