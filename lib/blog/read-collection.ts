import { type ParsedSite, SITE_FILE } from "@/lib/config/parse";
import { measureDistance } from "@/lib/config/trust";
import { AUTHORS_FILE, authorsFromFiles, parseAuthors } from "@/lib/content/authors/authors-file";
import type { Collection } from "@/lib/content/collection";
import type { Collector } from "@/lib/content/collector";
import { findSection } from "@/lib/content/sections";
import type { ContentSource } from "@/lib/content/source/content-source";
import type { PostFolder } from "@/lib/content/source/layout";
import { describeRefusedFolders, describeSkippedFile } from "@/lib/content/source/skipped-files";
import type { SourceFile } from "@/lib/content/source/source-files";
import { listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { createListKinds, listKindProblems } from "@/lib/content/taxonomies/own-list-kinds";
import { parseTagsFile, TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import { isReservedPath } from "@/lib/content/urls/reserved-paths";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { fileKey } from "@/lib/utils/paths";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { parseYaml } from "@/lib/utils/yaml";

/** Reads all files of the content and collects their posts. `now` is in milliseconds since the epoch. */
export async function readCollection(
	source: ContentSource,
	settings: ParsedSite,
	now: number,
	collector: Collector,
	readFiles: (folder: PostFolder) => Promise<readonly SourceFile[]>,
	ownPaths: readonly string[],
): Promise<Collection> {
	const [posts, drafts, pages, inSections, authorsFile, authorPages, tagsFile, skipped] = await Promise.all([
		readFiles("posts"),
		readFiles("drafts"),
		readFiles("pages"),
		readFiles("sections"),
		source.readTextFile(AUTHORS_FILE),
		source.readSourceFiles("authors"),
		source.readTextFile(TAGS_FILE),
		source.listSkippedFiles(),
	]);
	const { site } = settings;
	const parsedAuthors = parseAuthors(authorPages.length > 0 ? authorsFromFiles(authorPages) : parseYaml(authorsFile));
	const { authors, portraits } = parsedAuthors;
	const tags = parseTagsFile(parseYaml(tagsFile));
	const author = site.author ?? (authors.size === 1 ? [...authors.keys()][0] : undefined);
	const context = {
		site: { ...site, author },
		authors,
		now,
		isOwn: source.isOwn(),
		diskPath: (file: string) => source.diskPath(file),
	};
	const contextKey = JSON.stringify([{ ...context.site, messages: undefined }, [...authors], source.project()]);
	// A section whose settings are invalid has no posts.
	const ofSections = inSections.filter(({ file }) => findSection(file, site));
	const sources = {
		posts: [...posts, ...drafts, ...ofSections],
		pages,
		publicFiles: await source.listPublicFiles(),
		ownPaths,
	};
	const collection = collector.collect(sources, context, tags.known, contextKey);
	const diagnostics = [
		...parsedAuthors.diagnostics,
		...tags.diagnostics,
		...describeRefusedFolders(source.refusedFolders(), settings.positionOf),
		...skipped.map(describeSkippedFile),
		...collection.diagnostics,
		...checkTrustedFolders(settings, source, [...sources.posts, ...pages]),
		...checkOwnLists(settings, source),
	];
	return { ...collection, authors, portraits, diagnostics };
}

function isListOf(site: ParsedSite["site"], path: string): boolean {
	return path === site.indexPath || createListKinds(site).some((kind) => listKindPath(kind) === path);
}

/** Reports an index and languages that can't have their path, sections without a folder, and sections and taxonomies whose lists can't be shown. */
function checkOwnLists({ site, positionOf }: ParsedSite, source: ContentSource): Diagnostic[] {
	const folder = source.openFolder();
	const { indexPath } = site;
	const isReserved = indexPath !== "/blog" && isReservedPath(indexPath);
	const indexMessage = `\`indexPath\` can't be ${indexPath}, which is reserved for the blog itself. Choose another path.`;
	const missing = Object.keys(site.sections).filter((name) => !folder.isFolder(name));
	return [
		...(isReserved ? [createDiagnostic("site", SITE_FILE, positionOf("indexPath"), indexMessage)] : []),
		...missing.map((name) => {
			const message = `The section \`${name}\` has no folder, and so no posts. Create the folder \`${name}\` in the content folder, or delete the section.`;
			return createDiagnostic("section-missing", SITE_FILE, positionOf("sections", name), message);
		}),
		...site.languages
			.filter(({ prefix }) => prefix !== "" && (isReservedPath(prefix) || isListOf(site, prefix)))
			.map(({ language, prefix }) => {
				const message = `The language \`${language}\` can't be at ${prefix}, where the blog has something else. Set another \`path:\`.`;
				return createDiagnostic("site", SITE_FILE, positionOf("languages", language), message);
			}),
		...listKindProblems(site).map(({ setting, name, message }) =>
			createDiagnostic("site", SITE_FILE, positionOf(setting, name), message),
		),
	];
}

/** Reports folders without posts in the setting `trust`: a misspelled one, which restricts no post, is an error. */
function checkTrustedFolders(
	{ site, positionOf }: ParsedSite,
	source: ContentSource,
	sources: readonly SourceFile[],
): Diagnostic[] {
	const entries = Object.keys(site.trust).filter((folder) => folder !== "");
	if (entries.length === 0) return [];
	const files = sources.map(({ file }) => ({ file, diskPath: source.diskPath(file) }));
	const parents = files.flatMap(({ file, diskPath }) => [...listParents(file), ...listParents(diskPath)]);
	const others = [...new Set(parents)].filter((folder) => !entries.includes(fileKey(folder)));
	const isFolder = (folder: string) => source.openFolder().isFolder(folder);
	return entries
		.filter((folder) => files.every((file) => measureDistance(file, folder) === undefined))
		.map((folder) => {
			const meant = isFolder(folder) ? undefined : findMeantFolder(folder, others);
			const position = positionOf("trust");
			if (meant !== undefined) {
				const message = `\`trust\` names the folder \`${folder}\`, which doesn't exist. Did you mean \`${meant}\`? Write its path from the content folder, or create the folder.`;
				return createDiagnostic("site", SITE_FILE, position, message);
			}
			const message = `\`trust\` names the folder \`${folder}\`, which has no posts. Write its path from the content folder, such as \`posts/guests\`.`;
			return createDiagnostic("trust-invalid", SITE_FILE, position, message);
		});
}

/** Returns the folder of posts that a misspelled path, or one from another folder, can mean. */
function findMeantFolder(folder: string, folders: readonly string[]): string | undefined {
	const isEnd = (path: string, end: string) => fileKey(path).endsWith(`/${fileKey(end)}`);
	const [longest] = folders
		.filter((one) => isEnd(one, folder) || isEnd(folder, one))
		.sort((a, b) => b.length - a.length);
	return longest ?? findOnlyMatch(folder, folders);
}

/** Returns `a/b` and `a` for `a/b/c.md`. */
function listParents(file: string): string[] {
	const names = file.split("/").slice(0, -1);
	return names.map((_, index) => names.slice(0, names.length - index).join("/"));
}
