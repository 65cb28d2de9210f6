import path from "node:path";
import { checkLanguages, checkTranslationTrust, checkTranslationVersions } from "@/features/languages/check";
import { checkReviews } from "@/features/reviews/check";
import type { Blog } from "@/lib/blog/blog";
import { readTemplateData } from "@/lib/blog/bodies";
import { claimPages } from "@/lib/blog/claim-pages";
import { listIconSources } from "@/lib/blog/metadata/icons";
import { describeRefusal, type Refusal } from "@/lib/blog/refusals";
import { THEME_FILE } from "@/lib/config/data-files";
import { SITE_FILE } from "@/lib/config/parse";
import { hasImageExtension } from "@/lib/content/images/formats";
import { checkSvg, isSanitized } from "@/lib/content/images/sanitize-svg";
import { DATA_FILES, isInDrafts, POST_FOLDERS } from "@/lib/content/layout/layout";
import { withOwnerPaths } from "@/lib/content/source/content-source";
import type { Post } from "@/lib/content/types";
import { pageFile } from "@/lib/content/urls/page-files";
import { toPagePath } from "@/lib/content/urls/redirects";
import { findFileBesidePost, sitePath, toInternalPath, urlToFile } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { checkCodeThemes } from "@/lib/markdown/code/token-styles";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { makeOwnerOutputs, ownerOutputs } from "@/lib/outputs/owner/output";
import { listOutputPaths, OUTPUTS } from "@/lib/outputs/registry";
import { listPublishedFiles, listUnpublishedFiles } from "@/lib/outputs/static-files/published-files";
import { memoize } from "@/lib/utils/memoize";
import { FILE_START } from "@/lib/utils/position";
import { mapInBatches } from "@/lib/utils/promises";
import { checkAcrossPosts, checkFonts, checkTags } from "./check-across-posts";
import { checkImage } from "./check-image";
import { checkLink } from "./check-link";
import { checkPost } from "./check-post";
import { getCheckContext } from "./context";
import { isExternalRule } from "./external-links";
import { dropIgnored, getIgnoreComments, reportUseless } from "./ignore-comments";
import { checkPermalinks } from "./recorded-permalinks";
import { applySeverities, makeReport, type Report, sortProblems } from "./report";

const BODIES = 16;

export const runChecks = memoize(async (blog: Blog): Promise<Report> => {
	const { posts, pages } = await blog.collection();
	const found = await checkAllButBodies(blog);
	const ofBodies = await mapInBatches([...posts, ...pages], BODIES, (post) => checkBody(blog, post));
	found.push(...ofBodies.flat(), ...(await checkLocations(blog)));
	found.push(...reportUseless(found, await getIgnoreComments(blog), isKnownHere));
	return makeReport(
		[...posts, ...pages].map((post) => ({ ...post, file: blog.source.diskPath(post.file) })),
		await applyCheckSettings(blog, found),
		await blog.site(),
	);
});

export async function addExternalLinks(blog: Blog, report: Report, found: readonly Diagnostic[]): Promise<Report> {
	const [{ posts, pages }, all] = await Promise.all([blog.collection(), getIgnoreComments(blog)]);
	const comments = new Map([...all].filter(([, ofFile]) => ofFile.some(({ rules }) => rules.some(isExternalRule))));
	const commented = [...posts, ...pages].filter(({ file }) => comments.has(file));
	const others = await mapInBatches(commented, BODIES, (post) => checkFile(blog, post));
	const useless = reportUseless([...found, ...others.flat()], comments, isExternalRule);
	return {
		...report,
		problems: sortProblems([...report.problems, ...(await applyCheckSettings(blog, [...found, ...useless]))]),
	};
}

const isKnownHere = (rule: string) => !isExternalRule(rule);

export async function checkAllButBodies(blog: Blog): Promise<Diagnostic[]> {
	const [{ diagnostics }, redirects] = await Promise.all([blog.collection(), blog.redirects()]);
	return [
		...(await checkSettings(blog)),
		...(await withoutImported(blog, diagnostics)),
		...redirects.diagnostics,
		...(await checkSiteImages(blog)),
		...(await checkSvgFiles(blog)),
		...(await blog.ownerCode()).diagnostics,
		...(await checkConfig(blog)),
		...(await checkTogether(blog)),
		...(await checkStaticFiles(blog)),
	];
}

/** Reports static files that would have the place of a list, a generated file or each other. Posts are compared with them in `check-paths.ts`. */
async function checkStaticFiles(blog: Blog): Promise<Diagnostic[]> {
	const [{ byPath }, ownerPaths, outputs, besidePosts, files, claims] = await Promise.all([
		blog.visible(),
		blog.ownerPaths(),
		listOutputPaths(blog),
		blog.source.listStaticFiles(POST_FOLDERS),
		blog.source.listPublicFiles(),
		claimPages(blog),
	]);
	for (const { file } of besidePosts) claims.claim(sitePath(file), file);
	// Where the owner has a file, the blog makes none.
	for (const path of outputs) if (!ownerPaths.has(path)) claims.claim(path, path);
	return files.flatMap((file) => {
		const page = claims.get(pageFile(toPagePath(`/${file}`)));
		const other = claims.claim(`/${file}`, `public/${file}`) ?? (page?.startsWith("/") ? page : undefined);
		if (other === undefined || byPath.has(other)) return [];
		const message = `This file would have the place of \`${other}\`, so it may not be published. Rename it.`;
		return [createDiagnostic("path-conflict", `public/${file}`, FILE_START, message)];
	});
}

async function checkConfig(blog: Blog): Promise<Diagnostic[]> {
	const config = await blog.config();
	if (!config) return [];
	const { diagnostics } = await makeOwnerOutputs(blog);
	const ofEngine = await listOutputPaths(
		blog,
		OUTPUTS.filter((one) => one !== ownerOutputs),
	);
	const clashes = ofEngine.filter((path) => config.outputs.has(path));
	const messages = clashes.map((path) =>
		config.report(path.slice(1), `\`${path}\` is a file that the blog makes itself. Choose another path.`),
	);
	return [...config.diagnostics, ...diagnostics, ...messages];
}

/** Leaves out that a component beside posts isn't a post, if a post imports it. */
async function withoutImported(blog: Blog, diagnostics: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
	const isLeftOut = ({ rule, file }: Diagnostic) => rule === "post-left-out" && /\.[jt]sx$/i.test(file);
	if (!diagnostics.some(isLeftOut)) return diagnostics;
	const imported = new Set((await blog.postImports()).files);
	return diagnostics.filter((one) => !isLeftOut(one) || !imported.has(blog.source.diskPath(one.file)));
}

/** Returns the diagnostics for the page of a post in development: all but notices. */
export async function getPostDiagnostics(blog: Blog, post: Post): Promise<Diagnostic[]> {
	const found = await applyCheckSettings(blog, await checkFile(blog, post));
	return found.filter(({ severity }) => severity !== "notice");
}

/** Returns all that {@link runChecks} reports about the file of a post. */
export async function getFileDiagnostics(blog: Blog, post: Post): Promise<Diagnostic[]> {
	const [comments, across] = await Promise.all([getIgnoreComments(blog), checkTogether(blog)]);
	const found = [...across.filter(({ file }) => file === post.file), ...(await checkFile(blog, post))];
	found.push(...reportUseless(found, new Map([[post.file, comments.get(post.file) ?? []]]), isKnownHere));
	return applyCheckSettings(blog, found);
}

async function checkFile(blog: Blog, post: Post): Promise<Diagnostic[]> {
	const [{ diagnostics }, redirects] = await Promise.all([blog.collection(), blog.redirects()]);
	const own = [...diagnostics, ...redirects.diagnostics].filter(({ file }) => file === post.file);
	return [...own, ...(await checkBody(blog, post))];
}

async function checkTogether(blog: Blog): Promise<Diagnostic[]> {
	const [collection, site] = await Promise.all([blog.collection(), blog.site()]);
	const { posts, pages } = collection;
	const { reviewSecret, now } = blog.options;
	return [
		...checkAcrossPosts([...posts, ...pages]),
		...checkFonts([...posts, ...pages], site),
		...checkTags(collection),
		...checkTranslationVersions(collection, site),
		...checkLanguages([...posts, ...pages], site),
		...checkTranslationTrust([...posts, ...pages], site),
		...checkReviews([...posts, ...pages], { secret: reviewSecret, now: now(), timeZone: site.timeZone }),
	];
}

const SITE_RULES: readonly RuleName[] = ["authors", "tags", "site", "symbolic-link"];

/** Checks what every page depends on: settings, the owner's code, the folders, and the lists of authors and tags. */
export async function getSiteDiagnostics(blog: Blog): Promise<Diagnostic[]> {
	const { diagnostics } = await blog.collection();
	const ofSite = diagnostics.filter(({ rule }) => SITE_RULES.includes(rule));
	const { diagnostics: ofCode } = await blog.ownerCode();
	return applyCheckSettings(blog, [
		...(await checkSettings(blog)),
		...ofCode,
		...(await checkConfig(blog)),
		...ofSite,
		...(await checkSiteImages(blog)),
	]);
}

/** Leaves out what comments switch off, gives rules the severities of `checks`, and names files as they are on disk. */
export async function applyCheckSettings(blog: Blog, diagnostics: readonly Diagnostic[]): Promise<Diagnostic[]> {
	const [{ checks }, comments] = await Promise.all([blog.site(), getIgnoreComments(blog)]);
	return applySeverities(dropIgnored(diagnostics, comments), checks).map((diagnostic) =>
		withOwnerPaths(blog.source, diagnostic),
	);
}

async function checkSettings(blog: Blog): Promise<Diagnostic[]> {
	const [{ diagnostics, positionOf }, fonts] = await Promise.all([blog.settings(), blog.fonts()]);
	const ofFonts = fonts.issues.map(({ rule, path: [setting, ...nested], message }) =>
		createDiagnostic(rule, SITE_FILE, positionOf(setting, ...nested), message),
	);
	const { codeTheme } = await blog.site();
	const ofCode = (codeTheme ? await checkCodeThemes(codeTheme) : []).map(({ rule, path, message }) =>
		createDiagnostic(rule, SITE_FILE, positionOf("codeTheme", ...path), message),
	);
	const { details } = blog.source.project();
	const { diagnostics: ofTemplates = [] } = (details && (await readTemplateData(blog))) ?? {};
	// The theme is only read in a folder of this blog.
	const ownFiles = blog.source.isOwn() ? [THEME_FILE] : [];
	const unreadable = await blog.source.checkTextFiles([...DATA_FILES, ...ownFiles]);
	return [
		...unreadable,
		...diagnostics,
		...ofTemplates,
		...ofFonts,
		...ofCode,
		...(await checkPermalinks(blog)),
		...(await checkSiteLinks(blog)),
	];
}

async function checkSiteLinks(blog: Blog): Promise<Diagnostic[]> {
	const [{ site, positionOf }, context] = await Promise.all([blog.settings(), getCheckContext(blog)]);
	const links = [
		...site.languages.flatMap(({ language, navigation = [] }) =>
			navigation.map(({ url }, index) => ({ url, ...positionOf("languages", language, "navigation", index, "url") })),
		),
		...site.navigation.map(({ url }, index) => ({ url, ...positionOf("navigation", index, "url") })),
		...(site.footer ? site.footer.links : []).map(({ url }, index) => ({
			url,
			...positionOf("footer", "links", index, "url"),
		})),
	];
	const page = { file: SITE_FILE, path: "/", anchors: undefined };
	const found = await Promise.all(
		links.map(async (link) => {
			const file = findFileBesidePost(toInternalPath(link.url, context.url) ?? "");
			if (file === undefined || !isInDrafts(file) || !(await context.isFile(file)))
				return checkLink(page, link, context);
			const message = `\`${file}\` is not published, as it is in a folder of drafts. Move it to \`public/\`.`;
			return createDiagnostic("file-missing", SITE_FILE, link, message);
		}),
	);
	return found.filter((diagnostic) => diagnostic !== undefined);
}

/** Checks the images that no post names: portraits, the logo, and the image from which icons are made. */
async function checkSiteImages(blog: Blog): Promise<Diagnostic[]> {
	const [{ portraits }, icons, context, { site, positionOf }] = await Promise.all([
		blog.collection(),
		listIconSources(blog),
		getCheckContext(blog),
		blog.settings(),
	]);
	const logos = (["src", "dark"] as const).flatMap((key) => {
		const url = site.logo?.[key];
		return url === undefined ? [] : [{ file: SITE_FILE, url, ...positionOf("logo", key) }];
	});
	const named = [
		...portraits,
		...logos,
		...icons.map((name) => ({ file: `public/${name}`, url: `/${name}`, ...FILE_START })),
	];
	const found = await Promise.all(named.map((image) => checkImage(image.file, image, context)));
	return found.filter((diagnostic) => diagnostic !== undefined);
}

/** An unreadable SVG beside posts is reported where a post uses it. */
async function checkSvgFiles({ source }: Blog): Promise<Diagnostic[]> {
	const files = (await source.listStaticFiles()).filter(({ file }) => isSanitized(file));
	const checked = await mapInBatches(files, BODIES, async (one) => ({ ...one, ...(await checkSvg(source, one.file)) }));
	return checked.flatMap(({ file, isBesidePosts, leftOut, problem }) => {
		if (problem !== undefined && !isBesidePosts) {
			const message = `\`${file}\` is not published, as it can't be read as an image: ${problem}. Save it again.`;
			return [createDiagnostic("image-unreadable", file, FILE_START, message)];
		}
		const message = `Readers get \`${file}\` without ${leftOut.join(", ")}, as an SVG keeps only its drawing, and the text of HTML. See that it looks right, or save it without these.`;
		return leftOut.length > 0 ? [createDiagnostic("svg-content", file, FILE_START, message)] : [];
	});
}

/** Reports published images that tell where they were taken. */
async function checkLocations(blog: Blog): Promise<Diagnostic[]> {
	const files = (await listPublishedFiles(blog)).filter((file) => hasImageExtension(file) && !isSanitized(file));
	const located = await mapInBatches(files, BODIES, async (file) =>
		(await blog.images.hasLocation(file)) ? [file] : [],
	);
	return located.flat().map((file) => {
		const name = path.posix.basename(file);
		const message = `\`${file}\` is published with the place where it was taken in its metadata. Export it without its location, or remove it by \`exiftool "-gps*=" "${name}"\`.`;
		return createDiagnostic("image-location", file, FILE_START, message);
	});
}

async function checkBody(blog: Blog, post: Post): Promise<Diagnostic[]> {
	const [compiled, context] = await Promise.all([blog.compiled(post), getCheckContext(blog)]);
	return [...(await checkCompiled(blog, post, compiled)), ...(await checkPost(post, compiled, context))];
}

/** Checks a body by itself, independently of the rest of the site. */
export async function checkCompiled(blog: Blog, post: Post, compiled: CompiledPost): Promise<Diagnostic[]> {
	const files = await listUnpublishedFiles(blog, post);
	const unpublished = files.map((one) => describeUnpublished(post, compiled, one));
	return [...compiled.diagnostics, ...unpublished];
}

function describeUnpublished(
	post: Post,
	{ metadata }: Pick<CompiledPost, "metadata">,
	{ file, refusal }: { file: string; refusal: Refusal },
): Diagnostic {
	const uses = [...metadata.links, ...metadata.files, ...metadata.images];
	const use = uses.find(({ url }) => urlToFile(url) === file);
	return describeRefusal(post, file, refusal, use ?? FILE_START);
}
