import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { formatChange } from "./edit-config";

/** A file to write, with the text that it has now. */
export interface Change {
	file: string;
	before: string | undefined;
	after: string;
}

export function planChange(appDir: string, file: string, change: (present?: string) => string): Change {
	const target = path.join(appDir, file);
	const before = existsSync(target) ? readFileSync(target, "utf8") : undefined;
	return { file, before, after: change(before) };
}

export function describeChange({ file, before, after }: Change): string {
	return before === undefined ? `new  ${file}` : `edit ${file}\n${indent(formatChange(before, after))}`;
}

export const indent = (text: string) => text.replace(/^(?=.)/gm, "     ");

/** Adds a line to a text unless it is there, also with a slash at its end. */
export function addLine(present: string, line: string): string {
	if (present.split(/\r?\n/).some((one) => one.replace(/\/$/, "") === line)) return present;
	return `${present && `${present.trimEnd()}\n`}${line}\n`;
}
