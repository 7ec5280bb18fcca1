/** What the person at the terminal can mend, in one sentence: exit code 1. */
export class CliError extends Error {}

/** A command that was written wrongly: exit code 2. */
export class UsageError extends Error {}
