import { type ParsedSite, SITE_FILE } from "@/lib/config/parse";
import { LEAST_TRUST, measureDistance, namesTrust, UNTIL_THEN } from "@/lib/config/trust";
import { isPostSource } from "@/lib/content/layout/file-kinds";
import type { ContentSource } from "@/lib/content/source/content-source";
import { listMisnamed } from "@/lib/content/source/misnamed";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { fileKey } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { findOnlyMatch } from "@/lib/utils/suggest";

/**
 * Reports entries of `trust` that name no file and no folder of posts, and `trust` in a settings file that isn't read. As it isn't clear which
 * posts they restrict, all are `text` in the settings that it returns.
 */
export async function checkTrustEntries(settings: ParsedSite, source: ContentSource): Promise<ParsedSite> {
	const errors = checkUnreadSettings(source);
	const warnings: Diagnostic[] = [];
	const position = settings.positionOf("trust");
	const entries = Object.keys(settings.site.trust).filter((entry) => entry !== "");
	const paths = entries.length > 0 ? await source.listPostPaths() : [];
	const named = paths.map((file) => ({ isPost: isPostSource(file), paths: source.pathsOf(file) }));
	for (const entry of entries) {
		const inside = named.filter((one) => measureDistance(one.paths, entry) !== undefined);
		if (inside.length === 0) {
			const meant = findMeant(entry, new Set(named.flatMap((one) => one.paths)), entries);
			const remedy = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
			const message = `\`trust\` names \`${entry}\`, which is neither a folder nor a file of posts.${remedy} Create the folder, or correct its path from the content folder. ${UNTIL_THEN}`;
			errors.push(createDiagnostic("site", SITE_FILE, position, message));
		} else if (!inside.some(({ isPost }) => isPost)) {
			const message = `\`trust\` names the folder \`${entry}\`, which has no posts. If they are elsewhere, write its path from the content folder, such as \`posts/guests\`.`;
			warnings.push(createDiagnostic("trust-invalid", SITE_FILE, position, message));
		}
	}
	const { site, diagnostics } = settings;
	return {
		...settings,
		site: errors.length > 0 ? { ...site, trust: LEAST_TRUST } : site,
		diagnostics: [...diagnostics, ...errors, ...warnings],
	};
}

function checkUnreadSettings(source: ContentSource): Diagnostic[] {
	const folder = source.openFolder();
	return listMisnamed(folder, source.project())
		.filter(({ file, expected }) => expected === SITE_FILE && namesTrust(folder.read(file)))
		.map(({ file }) => {
			const message = `\`${file}\` sets \`trust\`, and is not read. Rename it to \`${SITE_FILE}\`, or move its settings there. ${UNTIL_THEN}`;
			return createDiagnostic("site", file, FILE_START, message);
		});
}

/** Returns the path that a misspelt one, or one from another folder, can mean. */
function findMeant(entry: string, paths: ReadonlySet<string>, entries: readonly string[]): string | undefined {
	const others = [...paths].filter((path) => !entries.includes(fileKey(path)));
	const isEnd = (path: string, end: string) => fileKey(path).endsWith(`/${fileKey(end)}`);
	const [longest] = others.filter((one) => isEnd(one, entry) || isEnd(entry, one)).sort((a, b) => b.length - a.length);
	return longest ?? findOnlyMatch(entry, others);
}
