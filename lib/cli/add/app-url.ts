import { readFileSync } from "node:fs";
import path from "node:path";
import { CommandError, EXIT } from "@/lib/cli/command/command";
import { type Terminal, withTerminal } from "@/lib/cli/command/terminal";
import { findLayoutFile } from "./root-layout";

/** Returns the origin of a URL that the owner gives. Throws a `CommandError` for one of another kind. */
export function readUrl(url: string | undefined): string | undefined {
	if (url === undefined || (URL.canParse(url) && /^https?:/.test(url))) return url && new URL(url).origin;
	throw new CommandError(`\`${url}\` is no URL of an app, such as https://example.org.`, EXIT.wrongUsage);
}

/** Finds the URL by which the root layout of the app resolves its metadata. Only one that is written as text is known. */
export function findUrl(appDir: string): string | undefined {
	const file = findLayoutFile(appDir);
	const layout = file === undefined ? "" : readFileSync(path.join(appDir, file), "utf8");
	return readUrl(/\bmetadataBase:\s*new URL\(\s*(["'`])(https:\/\/[\w.:-]+)\/?\1/.exec(layout)?.[2]);
}

export async function askUrl(terminal?: Terminal): Promise<string | undefined> {
	const text = "The URL of the app, such as https://example.org; empty if it has none yet: ";
	return readUrl((await withTerminal((ask) => ask(text), terminal)) || undefined);
}
