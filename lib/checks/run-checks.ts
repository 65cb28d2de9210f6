import { checkLanguages, checkTranslationTrust, checkTranslationVersions } from "@/features/languages/check";
import { checkReviews } from "@/features/reviews/check";
import type { Blog } from "@/lib/blog/blog";
import { isInsideApp } from "@/lib/blog/bodies";
import { describeRefusal, type Refusal } from "@/lib/blog/refusals";
import { withOwnerPaths } from "@/lib/content/source/content-source";
import type { Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { type Diagnostic, groupEqual } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { listUnpublishedFiles } from "@/lib/outputs/static-files/published-files";
import { memoize } from "@/lib/utils/memoize";
import { FILE_START } from "@/lib/utils/position";
import { mapInBatches } from "@/lib/utils/promises";
import { checkAcrossPosts, checkFonts, checkTags } from "./check-across-posts";
import { checkPost } from "./check-post";
import { checkConfig, checkSettings, checkSiteImages } from "./check-settings";
import { checkLocations, checkStaticPaths, checkSvgFiles } from "./check-static-files";
import { getCheckContext } from "./context";
import { isExternalRule } from "./external-links";
import { dropIgnored, getIgnoreComments, reportUseless } from "./ignore-comments";
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
		await applyCheckSettings(blog, await mergePluginErrors(blog, found)),
		await blog.site(),
	);
});

/** Reports the same error of a plugin in several posts once, in the configuration. */
async function mergePluginErrors(blog: Blog, diagnostics: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
	const config = await blog.config();
	const merged = new Map<Diagnostic, Diagnostic[]>();
	for (const equal of groupEqual(diagnostics.filter(({ plugin }) => plugin !== undefined))) {
		const [first, ...others] = equal;
		if (!config || first.plugin === undefined || others.length === 0) continue;
		const count = new Set(equal.map(({ file }) => file)).size;
		const message = `${first.message} It fails in ${count} posts, such as \`${first.file}\`.`;
		const { file, line, column } = config.report(first.plugin, message);
		merged.set(first, [{ ...first, file, line, column, message }]);
		for (const other of others) merged.set(other, []);
	}
	return diagnostics.flatMap((diagnostic) => merged.get(diagnostic) ?? [diagnostic]);
}

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
		...(await checkStaticPaths(blog)),
	];
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
		...checkReviews([...posts, ...pages], {
			secret: reviewSecret,
			now: now(),
			timeZone: site.timeZone,
			isInsideApp: isInsideApp(blog),
		}),
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
