import { type Blog, checkSettingsText, listSettingKeys } from "quire-blog/tools/blog";
import { findOnlyMatch } from "@/lib/utils/suggest";
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
	return (await checkSettingsText(blog, file, text)).map((diagnostic) => {
		const { from, to, entry } = findTarget(document, diagnostic);
		const key = /^Unknown (?:setting|field|rule) /.test(diagnostic.message) ? entry?.key : undefined;
		const range = key ?? { from, to };
		const fix = key && correctKey(file, entry?.path ?? [], document, key);
		return { ...range, diagnostic, fixes: fix ? [fix] : [] };
	});
}

/** Corrects a misspelt key if only one known key is similar. */
function correctKey(
	file: string,
	path: readonly (string | number)[],
	{ source }: PostDocument,
	key: { from: number; to: number },
): QuickFix | undefined {
	const name = path.at(-1);
	const known = typeof name === "string" ? findOnlyMatch(name, listSettingKeys(file, path)) : undefined;
	if (known === undefined || typeof name !== "string") return undefined;
	return replacement(
		`Write \`${known}\``,
		key,
		source.slice(key).replace(name, () => known),
	);
}
