import { readFileSync } from "node:fs";
import path from "node:path";
import { findNextConfig } from "@/lib/content/source/app-config";
import { DEFAULT_FOLDER, DEFAULT_PATH } from "@/lib/utils/blog-in-app.mjs";
import { type Change, indent } from "./change";
import { createConfig, describeConfig, editConfig, type WrapOptions } from "./edit-config";

/** Where and how the blog is in the app. */
interface Placement {
	blogPath: string;
	folder: string;
	inside: boolean;
}

/** Returns `undefined` for a configuration that can't be changed safely. */
export async function planConfig(appDir: string, placement: Placement): Promise<Change | undefined> {
	const options = toOptions(placement);
	const file = findNextConfig(appDir);
	if (file === undefined) return { file: "next.config.mjs", before: undefined, after: createConfig(options) };
	const before = readFileSync(path.join(appDir, file), "utf8");
	const after = before.includes("withQuire") ? keepConfig(before, options) : await editConfig(before, options);
	return after === undefined ? undefined : { file, before, after };
}

/** Returns a configuration with `withQuire` unchanged if it has the same form of a blog. */
function keepConfig(before: string, { beside = false }: WrapOptions): string | undefined {
	return hasBesideOption(before) === beside ? before : undefined;
}

/** Tells whether the text of a configuration has a blog beside the app. */
export function hasBesideOption(config: string): boolean {
	return /\bbeside: *true\b/.test(config);
}

/** Describes how to change the configuration of an app by hand. */
export function describeManualConfig(appDir: string, placement: Placement): string {
	const file = findNextConfig(appDir) ?? "next.config";
	const text = readFileSync(path.join(appDir, file), "utf8");
	return `\n\`${file}\` can't be changed safely. Change it by hand:\n\n${indent(describeConfig(text, toOptions(placement)))}`;
}

/** Returns the `basePath` in the text of a configuration; empty if there is none that can be read. A build compares it with the URL. */
export function readBasePath(config = ""): string {
	return /\bbasePath:\s*(["'])(\/[\w/.~-]+)\1/.exec(config)?.[2] ?? "";
}

function toOptions({ blogPath, folder, inside }: Placement): WrapOptions {
	return {
		path: blogPath === DEFAULT_PATH ? undefined : blogPath,
		folder: folder === DEFAULT_FOLDER ? undefined : folder,
		beside: !inside,
	};
}
