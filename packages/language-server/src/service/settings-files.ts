import {
	AUTHORS_FILE,
	type Blog,
	type Diagnostic,
	findOnlyMatch,
	getSiteDiagnostics,
	loadSite,
	normalizeText,
	parseAuthors,
	parseTagsFile,
	parseYaml,
	present,
	RULE_NAMES,
	SETTING_ALIASES,
	SITE_FILE,
	siteSchema,
	TAG_FIELD_ALIASES,
	TAGS_FILE,
	tagFields,
} from "quire-blog/tools/blog";
import type { PostDocument } from "./document";
import { findTarget } from "./find-target";
import { replacement } from "./fixes/context";
import { readYamlFile } from "./front-matter-text";
import { SourceText } from "./source-text";
import type { Finding, QuickFix } from "./types";

/** Runs the checks on the text of a settings file, which may be unsaved. */
export async function diagnoseSettings(blog: Blog, file: string, text: string): Promise<Finding[]> {
	const source = new SourceText(text);
	const document: PostDocument = {
		file,
		source,
		frontMatter: readYamlFile(source),
		body: { from: text.length, masked: "", links: [], references: [], definitions: new Map(), tags: [] },
	};
	return (await listDiagnostics(blog, file, normalizeText(text))).map((diagnostic) => {
		const { from, to, entry } = findTarget(document, diagnostic);
		const key = /^Unknown (?:setting|field|rule) /.test(diagnostic.message) ? entry?.key : undefined;
		const range = key ?? { from, to };
		const fix = key && correctKey(file, entry?.path ?? [], document, key);
		return { ...range, diagnostic, fixes: fix ? [fix] : [] };
	});
}

async function listDiagnostics(blog: Blog, file: string, text: string): Promise<Diagnostic[]> {
	// Checks that depend on other files, such as fonts, only know the saved text.
	const isSaved = (await blog.source.readTextFile(file)) === text;
	if (isSaved)
		return (await getSiteDiagnostics(blog)).filter((diagnostic) => diagnostic.file === blog.source.diskPath(file));
	return present(blog, await parseText(blog, file, text));
}

async function parseText({ source, options }: Blog, file: string, text: string): Promise<Diagnostic[]> {
	if (file === AUTHORS_FILE) return parseAuthors(parseYaml(text)).diagnostics;
	if (file === TAGS_FILE) return parseTagsFile(parseYaml(text)).diagnostics;
	const { diagnostics } = await loadSite(options.contentDir, text, source.project(), true, options);
	return diagnostics.filter((diagnostic) => diagnostic.file === file);
}

/** Corrects a misspelt key if only one known key is similar. */
function correctKey(
	file: string,
	path: readonly (string | number)[],
	{ source }: PostDocument,
	key: { from: number; to: number },
): QuickFix | undefined {
	const name = path.at(-1);
	const known = typeof name === "string" ? findOnlyMatch(name, listKeys(file, path)) : undefined;
	if (known === undefined || typeof name !== "string") return undefined;
	return replacement(
		`Write \`${known}\``,
		key,
		source.slice(key).replace(name, () => known),
	);
}

function listKeys(file: string, path: readonly (string | number)[]): string[] {
	if (file === TAGS_FILE)
		return path.length === 2 ? [...Object.keys(tagFields.shape), ...Object.keys(TAG_FIELD_ALIASES)] : [];
	if (file !== SITE_FILE) return [];
	if (path.length === 1) return [...Object.keys(siteSchema.shape), ...Object.keys(SETTING_ALIASES)];
	return path.length === 2 && path[0] === "checks" ? RULE_NAMES : [];
}
