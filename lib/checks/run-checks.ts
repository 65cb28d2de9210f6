import { getSettingPosition, getSettingsDiagnostics, getSite } from "@/lib/config/load";
import { SITE_FILE } from "@/lib/config/parse";
import { getCollection, getRedirects } from "@/lib/content/posts";
import { ownerPath } from "@/lib/content/source/files";
import { withOwnerPaths } from "@/lib/content/source/owner-paths";
import type { Post } from "@/lib/content/types";
import { getFontIssue } from "@/lib/images/fonts/font";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { listIconSources } from "@/lib/metadata/icons/icons";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { checkImage } from "./check-image";
import { type CheckContext, checkPost } from "./check-post";
import { createCheckContext } from "./context";
import { applySeverities, makeReport, type Report } from "./report";

/** Reads, compiles and checks the whole content as readers will see it, and reports everything at once. */
export async function runChecks(components: readonly string[]): Promise<Report> {
	const [site, { posts, pages, diagnostics }] = await Promise.all([getSite(), getCollection()]);
	const context = await createCheckContext(components);
	const ofSite = [...(await getSettingsDiagnostics()), ...(await checkFont())];
	const ofAddresses = (await getRedirects()).diagnostics;
	const found: Diagnostic[] = [...ofSite, ...diagnostics, ...ofAddresses, ...(await checkSiteImages(context))];
	// One after the other: compiling is work for the processor, and memory stays flat.
	for (const post of [...posts, ...pages]) found.push(...(await checkBody(post, context)));
	return makeReport(
		[...posts, ...pages].map((post) => ({ ...post, file: ownerPath(post.file) })),
		applySeverities(found, site.checks).map(withOwnerPaths),
	);
}

/** What an editor should see on the page of a post: everything that is wrong with it but for mere notices. */
export async function getPostDiagnostics(post: Post, components: readonly string[]): Promise<Diagnostic[]> {
	const [site, { diagnostics }, context] = await Promise.all([
		getSite(),
		getCollection(),
		createCheckContext(components),
	]);
	const own = [...diagnostics, ...(await getRedirects()).diagnostics].filter(
		(diagnostic) => diagnostic.file === post.file,
	);
	const found = applySeverities([...own, ...(await checkBody(post, context))], site.checks);
	return found.filter((diagnostic) => diagnostic.severity !== "notice").map(withOwnerPaths);
}

/** What is wrong with the settings and the lists of authors and tags, which every page depends on. */
export async function getSiteDiagnostics(): Promise<Diagnostic[]> {
	const [site, { diagnostics }, siteProblems] = await Promise.all([
		getSite(),
		getCollection(),
		getSettingsDiagnostics(),
	]);
	const ofLists = diagnostics.filter(({ rule }) => rule === "authors" || rule === "tags");
	const ofFiles = [...(await checkFont()), ...(await checkSiteImages(await createCheckContext([])))];
	return applySeverities([...siteProblems, ...ofLists, ...ofFiles], site.checks).map(withOwnerPaths);
}

async function checkFont(): Promise<Diagnostic[]> {
	const fault = await getFontIssue();
	return fault ? [createDiagnostic(fault.rule, SITE_FILE, await getSettingPosition("font"), fault.message)] : [];
}

/** The images that no post names: portraits, and the icon that others are made of. */
async function checkSiteImages(context: CheckContext): Promise<Diagnostic[]> {
	const [{ portraits }, icons] = await Promise.all([getCollection(), listIconSources()]);
	const named = [
		...portraits,
		...icons.map((name) => ({ file: `public/${name}`, url: `/${name}`, line: 1, column: 1 })),
	];
	const found = await Promise.all(named.map((image) => checkImage(image.file, image, context)));
	return found.filter((diagnostic) => diagnostic !== undefined);
}

async function checkBody(post: Post, context: CheckContext): Promise<Diagnostic[]> {
	const compiled = await getCompiled(post);
	return [...compiled.diagnostics, ...(await checkPost(post, compiled, context))];
}
