import { createDiagnostic, findField, isHiddenElsewhere } from "quire-blog/source-adapter";
import { isRecord } from "@/lib/utils/collections";
import { scalarsToText } from "@/lib/utils/parsed-data";
import type { DetectedSite, Folder } from "@/packages/migrate/src/adapter-types";
import { createGlob } from "./globs";
import { valueAt } from "./settings";

type Fields = Record<string, unknown>;
/** Tells whether settings exclude a file or a folder. */
export type Excludes = (path: string) => boolean;

/** How systems write that a text has no page, and that no list has it. */
const IS_OFF = /^(false|never|link)$/;

/** Lists the folders that contain a file, outermost first: ``, `a` and `a/b` for `a/b/c.md`. */
export function foldersAround(path: string): string[] {
	const names = path.split("/");
	return names.map((_, index) => names.slice(0, index).join("/"));
}

/** Returns a function that calls another one only once for each path. */
export function memoizeAnswers<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
	const answers = new Map<string, Answer>();
	return (path) => {
		const answer = answers.get(path) ?? ask(path);
		answers.set(path, answer);
		return answer;
	};
}

/** Excludes files that are excluded themselves or by a folder that contains them. */
export function excludeBelow(excludes: Excludes): NonNullable<DetectedSite["isExcluded"]> {
	const isExcluded = memoizeAnswers(excludes);
	return (path) => [...foldersAround(path).slice(1), path].some(isExcluded);
}

/** Reports settings that hide texts or files in a way that isn't followed. */
export function reportUnreadHiding(folder: Folder, file: string, setting: string): void {
	const message = `This site may hide texts or files by ${setting}, which can't be read, and so they may be public here. Add \`draft: true\` to such texts, and move such files out of the site's folders.`;
	folder.report(createDiagnostic("settings-unreadable", file, { line: 1, column: 1 }, message));
}

/** Reads patterns of names, and reports those that can't be used. */
export function readGlobs(
	folder: Folder,
	{ file, setting, patterns, crossesFolders }: GlobSettings,
): ((path: string) => boolean)[] {
	return patterns.flatMap((pattern) => {
		const glob = typeof pattern === "string" ? createGlob(pattern, crossesFolders) : undefined;
		if (!glob) reportUnreadHiding(folder, file, `\`${setting}\``);
		return glob ?? [];
	});
}

interface GlobSettings {
	file: string;
	/** The name of the setting, for messages. */
	setting: string;
	patterns: readonly unknown[];
	crossesFolders?: boolean;
}

/** Picks the values that keep texts from readers, under the names that this blog has for them. */
export function hidingFields(values: unknown): Fields {
	const fields: Fields = {};
	const texts = scalarsToText(values);
	for (const [key, value] of Object.entries(isRecord(texts) ? texts : {})) {
		const [field, name] = [findField(key), key.toLowerCase()];
		if (field === "draft" || field === "published" || field === "unlisted") fields[field] = value;
		else if (field === "date") fields[key] = value;
		else if (field === "permalink") Object.assign(fields, value === "false" && { permalink: value });
		else if (/^_?build$/.test(name)) {
			if (IS_OFF.test(String(valueAt(value, "render")))) fields.draft = "true";
			else if (IS_OFF.test(String(valueAt(value, "list")))) fields.unlisted = "true";
		} else if (/^(hidden|eleventyexcludefromcollections)$/.test(name)) fields.unlisted = value;
		else if (name === "expirydate" || isHiddenElsewhere(key, value)) fields[key] = value;
	}
	return fields;
}
