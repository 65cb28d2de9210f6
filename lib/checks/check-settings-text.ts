import type { Blog } from "@/lib/blog/blog";
import { checkTrustEntries } from "@/lib/blog/check-trust-entries";
import { AUTHORS_FILE, SITE_FILE, TAGS_FILE } from "@/lib/config/data-files";
import { loadSite } from "@/lib/config/load";
import { SETTING_ALIASES, siteSchema } from "@/lib/config/schema";
import { parseAuthors } from "@/lib/content/authors/authors-file";
import { parseTagsFile, TAG_FIELD_ALIASES, tagFields } from "@/lib/content/taxonomies/tags-file";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { RULE_NAMES } from "@/lib/diagnostics/rules";
import { normalizeText } from "@/lib/utils/text";
import { parseYaml } from "@/lib/utils/yaml";
import { applyCheckSettings, getSiteDiagnostics } from "./run-checks";

/** Checks the text of a settings file, which may be unsaved. Checks that depend on other files, such as fonts, only know the saved text. */
export async function checkSettingsText(blog: Blog, file: string, text: string): Promise<Diagnostic[]> {
	const normalized = normalizeText(text);
	if ((await blog.source.readTextFile(file)) !== normalized)
		return applyCheckSettings(blog, await parse(blog, file, normalized));
	return (await getSiteDiagnostics(blog)).filter((diagnostic) => diagnostic.file === blog.source.diskPath(file));
}

async function parse({ source, options }: Blog, file: string, text: string): Promise<Diagnostic[]> {
	if (file === AUTHORS_FILE) return parseAuthors(parseYaml(text)).diagnostics;
	if (file === TAGS_FILE) return parseTagsFile(parseYaml(text)).diagnostics;
	const loaded = await loadSite(options.contentDir, text, source.project(), true, options);
	const { diagnostics } = await checkTrustEntries(loaded, source);
	return diagnostics.filter((diagnostic) => diagnostic.file === file);
}

/** Lists the keys that may stand at a path of a settings file, as far as they are fixed; the last part of the path is a key. */
export function listSettingKeys(file: string, path: readonly (string | number)[]): string[] {
	if (file === TAGS_FILE)
		return path.length === 2 ? [...Object.keys(tagFields.shape), ...Object.keys(TAG_FIELD_ALIASES)] : [];
	if (file !== SITE_FILE) return [];
	if (path.length === 1) return [...Object.keys(siteSchema.shape), ...Object.keys(SETTING_ALIASES)];
	return path.length === 2 && path[0] === "checks" ? RULE_NAMES : [];
}
