import path from "node:path";
import { filterBySection, findSection } from "@/features/sections/posts";
import { type ParsedSite, SITE_FILE } from "@/lib/config/parse";
import { isGuestFile } from "@/lib/config/trust";
import { createListKinds, listKindProblems } from "@/lib/content/all-list-kinds";
import { authorsFromFiles } from "@/lib/content/author-pages";
import { AUTHORS_FILE, parseAuthors } from "@/lib/content/authors/authors-file";
import { type Collection, leaveOut } from "@/lib/content/collection";
import type { Collector } from "@/lib/content/collector";
import { checkGuestLists } from "@/lib/content/guest-lists";
import type { PostFolder } from "@/lib/content/layout/layout";
import type { ContentSource } from "@/lib/content/source/content-source";
import type { SourceFile } from "@/lib/content/source/read-source-files";
import { describeRefusedFolders, describeSkippedFile } from "@/lib/content/source/report-skipped";
import { parseTagsFile, TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import { describeListConflict, isBuiltInList, isReservedPath } from "@/lib/content/urls/reserved-paths";
import { resolveAssetUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { OwnerConfig } from "@/lib/owner-code/read-config";
import { normalizeFolder } from "@/lib/utils/paths";
import { didYouMean } from "@/lib/utils/suggest";
import { parseYaml } from "@/lib/utils/yaml";

/** Matches what may be a link to a file. */
const LINK = /(?<![^\s"'(<=])[^\s"'()<>=]{1,300}\.\w+/g;

/** Reads all files of the content and collects their posts. `now` is in milliseconds since the epoch. */
export async function readCollection(
	source: ContentSource,
	settings: ParsedSite,
	now: number,
	collector: Collector,
	readFiles: (folder: PostFolder) => Promise<readonly SourceFile[]>,
	ownPaths: readonly string[],
	config: OwnerConfig | undefined,
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
		pathsOf: (file: string) => source.pathsOf(file),
		otherFields: source.project().fields,
		checkOwnFields: config?.checkOwnFields,
	};
	const settingsKey = { ...context.site, messages: undefined };
	const contextKey = JSON.stringify([settingsKey, [...authors], source.project(), config?.hash]);
	// A section whose settings are invalid has no posts.
	const ofSections = inSections.filter(({ file }) => findSection(file, site));
	const sources = {
		posts: [...posts, ...drafts, ...ofSections],
		pages,
		publicFiles: await source.listPublicFiles(),
		ownPaths,
	};
	const linked = skipped.some(({ reason }) => reason === "unlinked")
		? listLinked([...sources.posts, ...pages])
		: new Set<string>();
	/** Makes an error in a folder of guests a warning, which stops no build. */
	const tolerateGuest = (diagnostic: Diagnostic, file: string): Diagnostic =>
		diagnostic.severity === "error" && isGuestFile(site.trust, source.pathsOf(file))
			? { ...diagnostic, severity: "warning" }
			: diagnostic;
	const collected = await collector.collect(sources, context, tags.known, contextKey);
	const collection = leaveOut(
		collected,
		checkGuestLists(collected, site, sources, (posts, one) => filterBySection(posts, one, "inIndex")),
	);
	const diagnostics = [
		...parsedAuthors.diagnostics,
		...tags.diagnostics,
		...describeRefusedFolders(source.refusedFolders(), settings.positionOf),
		...skipped
			.filter(({ file, reason }) => reason !== "unlinked" || !linked.has(file))
			.map((one) => tolerateGuest(describeSkippedFile(one), one.file)),
		...collection.diagnostics,
		...checkFolders(settings, source),
		...checkOwnLists(settings, source),
	];
	return { ...collection, authors, portraits, diagnostics };
}

/** Lists the files to which texts may link. */
function listLinked(texts: readonly SourceFile[]): Set<string> {
	const urls = texts.flatMap(({ file, source }) =>
		[...source.matchAll(LINK)].map(([url]) => urlToFile(resolveAssetUrl(file, url))),
	);
	return new Set(urls.filter((file) => file !== undefined));
}

/** Reports folders of settings that don't exist. */
function checkFolders({ site, positionOf }: ParsedSite, source: ContentSource): Diagnostic[] {
	const folder = source.openFolder();
	const refused = source.refusedFolders().map(({ mount }) => mount.from);
	const namesBeside = (name: string) => folder.names(path.posix.dirname(name));
	const isThere = (name: string) =>
		name === "" || refused.includes(name) || namesBeside(name).includes(path.posix.basename(name));
	return (["posts", "static"] as const).flatMap((setting) => {
		const missing = (site[setting] ?? []).map(normalizeFolder).filter((name) => !isThere(name));
		return missing.map((name) => {
			const hint = didYouMean(name, namesBeside(name));
			const message = `The folder \`${name}\` of \`${setting}\` doesn't exist.${hint} Create it in the content folder, or write the name of another one.`;
			return createDiagnostic("folder-missing", SITE_FILE, positionOf(setting), message);
		});
	});
}

/** Reports an index and languages that can't have their path, sections without a folder, and sections and taxonomies whose lists can't be shown. */
function checkOwnLists({ site, positionOf }: ParsedSite, source: ContentSource): Diagnostic[] {
	const folder = source.openFolder();
	const { indexPath } = site;
	const isReserved = (indexPath !== "/blog" && isReservedPath(indexPath)) || isBuiltInList(indexPath);
	const kinds = createListKinds(site);
	const isTaken = (path: string) => isReservedPath(path) || describeListConflict(path, kinds, indexPath) !== undefined;
	const indexMessage = `\`indexPath\` can't be ${indexPath}, which is reserved for the blog itself. Choose another path.`;
	const missing = Object.keys(site.sections).filter((name) => !folder.isFolder(name));
	return [
		...(isReserved ? [createDiagnostic("site", SITE_FILE, positionOf("indexPath"), indexMessage)] : []),
		...missing.map((name) => {
			const message = `The section \`${name}\` has no folder, and so no posts. Create the folder \`${name}\` in the content folder, or delete the section.`;
			return createDiagnostic("section-missing", SITE_FILE, positionOf("sections", name), message);
		}),
		...site.languages
			.filter(({ prefix }) => prefix !== "" && isTaken(prefix))
			.map(({ language, prefix }) => {
				const message = `The language \`${language}\` can't be at ${prefix}, where the blog has something else. Set another \`path:\`.`;
				return createDiagnostic("site", SITE_FILE, positionOf("languages", language), message);
			}),
		...listKindProblems(site).map(({ setting, name, message }) =>
			createDiagnostic("site", SITE_FILE, positionOf(setting, name), message),
		),
	];
}
