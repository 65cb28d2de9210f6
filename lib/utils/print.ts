import { inspect } from "node:util";

const escapeCharacter = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Matches control characters except tabs and line ends, other line ends, characters that reorder text, and what begins a command to a service anywhere
 * in a line of its log: `##[` and `##vso[`.
 */
const COMMANDS = /[^\P{Cc}\t\n]|[\u2028\u2029]|\p{Bidi_Control}|(?<=#)#(?=\w*\[)/gu;

/**
 * Replaces control characters by escapes, such as `\u001b`: in a name or text of content, they could be commands of the terminal, or begin
 * a line that is a command to the service whose log it is in. Tabs stay.
 */
export function escapeControls(text: string): string {
	return escapeLines(text).replaceAll("\n", escapeCharacter);
}

function escapeLines(text: string): string {
	return text.replace(COMMANDS, escapeCharacter);
}

/** Prints a line, in which all control characters are escaped. */
export function print(line: string): void {
	console.log(escapeControls(line));
}

/** Prints a line as {@link print} does, but to the error stream, with an error and its stack if there is one. */
export function printError(line: string, ...errors: unknown[]): void {
	console.error(escapeControls(line), ...errors.map((error) => escapeLines(inspect(error))));
}

/** Prints a text of several lines; who wrote them has escaped the line ends of what content says. */
export function printLines(text: string): void {
	console.log(escapeLines(text));
}

/** Prints lines as {@link printLines} does, but to the error stream. */
export function printErrorLines(text: string): void {
	console.error(escapeLines(text));
}
